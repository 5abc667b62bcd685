package caseintake.stats.releases;

import caseintake.disclosure.Release;
import caseintake.stats.releases.Course.State;
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

	/** Whether what it states may leave the building. */
	boolean isPublishable() {
		return is(State.PUBLISHED) && this.correctedBy == null;
	}

	String subject() {
		return "release %d: series %s, known at %s".formatted(this.id, this.series.code(), this.release().knownAt());
	}

}
