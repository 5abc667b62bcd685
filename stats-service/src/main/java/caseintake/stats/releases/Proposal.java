package caseintake.stats.releases;

import java.util.List;

import caseintake.disclosure.Release;

/**
 * What may be published, or is.
 *
 * @param release the figures as they may be shown
 * @param withheld why others may not
 */
record Proposal(Release release, List<Withheld> withheld) {

	Shape shape() {
		return Shape.of(this.release);
	}

	/** Whether it shows the same. */
	boolean shows(Release other) {
		return this.release.equals(other);
	}

}
