package caseintake.stats.releases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;
import caseintake.stats.releases.Wish.Origin;
import caseintake.stats.repair.Repairs;
import caseintake.stats.statistics.FinalFigures;

import org.springframework.stereotype.Component;

/** What happens when a figure goes out, in the transaction that has locked the ledger. */
@Component
class Announcement {

	private final ReleaseTable releases;

	private final Ledgers ledgers;

	private final FinalFigures figures;

	private final Repairs repairs;

	private final Clock clock;

	Announcement(ReleaseTable releases, Ledgers ledgers, FinalFigures figures, Repairs repairs, Clock clock) {
		this.releases = releases;
		this.ledgers = ledgers;
		this.figures = figures;
		this.repairs = repairs;
		this.clock = clock;
	}

	/**
	 * Makes of a draft that entry of the ledger. It is published today, or was on its
	 * day.
	 */
	ReleaseRow publish(ReleaseRow draft, long entry, String by) {
		LocalDate publishedOn = draft.wish().publishedOn();
		if (!this.releases.publish(draft, entry, new Signature(by, Instant.now(this.clock)),
				(publishedOn != null) ? publishedOn : this.figures.today())) {
			throw new ProblemException(ProblemType.STATE_CONFLICT, "The release is abandoned.");
		}
		this.ledgers.entered(entry);
		this.repairs.write(action(draft), draft.subject(), null, by);
		return this.releases.find(draft.id()).orElseThrow();
	}

	private static String action(ReleaseRow draft) {
		if (draft.wish().correction() != null) {
			return "correction-published";
		}
		return (draft.wish().origin() == Origin.COUNTERS) ? "release-published" : "earlier-figures-entered";
	}

}
