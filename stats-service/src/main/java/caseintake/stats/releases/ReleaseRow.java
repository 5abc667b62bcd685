package caseintake.stats.releases;

import caseintake.disclosure.Release;
import caseintake.stats.releases.Course.State;
import caseintake.stats.releases.Wish.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A release, whatever became of it.
 *
 * @param id its number
 * @param wish what was asked for
 * @param series of which it is
 * @param proposal what it shows
 * @param course what became of it
 * @param correctedBy number of the published release that corrects it
 */
record ReleaseRow(long id, Wish wish, DeclaredSeries series, Proposal proposal, Course course,
		@Nullable Long correctedBy) {

	Release release() {
		return this.proposal.release();
	}

	boolean is(State state) {
		return this.course.state() == state;
	}

	/** Whether it is out and was not corrected. */
	boolean stands() {
		return is(State.PUBLISHED) && this.correctedBy == null;
	}

	boolean isNotWithdrawn() {
		return this.course.withdrawal() == null;
	}

	/**
	 * Whether what it states may leave the building: it was neither corrected nor
	 * withdrawn. Of a figure that was entered nothing may speak against it: that it is
	 * out is no reason to say it again.
	 */
	boolean isPublishable() {
		return stands() && isNotWithdrawn()
				&& (this.wish.origin() == Origin.COUNTERS || this.proposal.withheld().isEmpty());
	}

	/** The same, as it may be shown now. */
	ReleaseRow with(Proposal now) {
		return new ReleaseRow(this.id, this.wish, this.series, now, this.course, this.correctedBy);
	}

	String subject() {
		return "release %d: series %s, known at %s".formatted(this.id, this.series.code(), this.release().knownAt());
	}

}
