package caseintake.stats.releases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import caseintake.stats.releases.Course.Withdrawal;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A release as the people who release see it. Only its {@code statement} may leave the
 * building.
 *
 * @param release its number
 * @param releaseReference what they called it who asked for it
 * @param series code of the series
 * @param knownAt the day at whose end the figures were known
 * @param origin counters or published-before
 * @param state draft, published or abandoned
 * @param publishable whether its statement may leave the building
 * @param shape as-declared, coarser or total
 * @param total number of cases
 * @param cells as they may be shown
 * @param reasons why other numbers are hidden; of a figure that was published before,
 * what it lets somebody know
 * @param course who did what
 * @param draftSentence what would be said of it, by language tag, {@code null} unless it
 * is a draft
 * @param statement {@code null} unless it is publishable
 */
@Schema(name = "Release")
record ReleaseAnswer(long release, @Nullable String releaseReference, String series, LocalDate knownAt, String origin,
		String state, boolean publishable, String shape, long total, List<CellAnswer> cells, List<Withheld> reasons,
		History course, @Nullable Map<String, String> draftSentence, @Nullable Statement statement) {

	/**
	 * Who did what.
	 *
	 * @param drafted who asked for it
	 * @param published who published it
	 * @param abandoned who abandoned it
	 * @param corrects number of the release that it corrects
	 * @param reason what is wrong with that one
	 * @param correctedBy number of the release that corrects this one
	 * @param withdrawn who withdrew it, and why
	 */
	@Schema(name = "ReleaseCourse")
	record History(Signature drafted, @Nullable Signature published, @Nullable Signature abandoned,
			@Nullable Long corrects, @Nullable String reason, @Nullable Long correctedBy,
			@Nullable Withdrawal withdrawn) {

		static History of(ReleaseRow row) {
			Wish.Correction correction = row.wish().correction();
			Course course = row.course();
			return new History(course.drafted(), row.is(Course.State.PUBLISHED) ? course.decided() : null,
					row.is(Course.State.ABANDONED) ? course.decided() : null,
					(correction != null) ? correction.of() : null, (correction != null) ? correction.reason() : null,
					row.correctedBy(), course.withdrawal());
		}

	}

	static ReleaseAnswer of(ReleaseRow row) {
		return new ReleaseAnswer(row.id(), row.wish().reference(), row.series().code(), row.release().knownAt(),
				row.wish().origin().word(), row.course().state().word(), row.isPublishable(),
				row.proposal().shape().word(), row.release().total(), CellAnswer.of(row.release()),
				row.proposal().withheld(), History.of(row), row.is(Course.State.DRAFT) ? row.course().sentence() : null,
				row.isPublishable() ? Statement.of(row) : null);
	}

}
