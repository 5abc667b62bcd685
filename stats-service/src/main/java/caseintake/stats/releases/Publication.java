package caseintake.stats.releases;

import java.time.LocalDate;
import java.util.Objects;

import caseintake.disclosure.Candidate;
import caseintake.disclosure.Release;
import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;
import caseintake.stats.releases.Course.State;
import caseintake.stats.releases.Drafts.Drafted;
import caseintake.stats.releases.Wish.Correction;
import caseintake.stats.releases.Wish.Origin;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Enters figures into the ledger, one at a time: each is decided against everything that
 * is out, and is out before the next one is decided.
 */
@Component
class Publication {

	private final Candidates candidates;

	private final Judge judge;

	private final Ledgers ledgers;

	private final ReleaseTable releases;

	private final Announcement announcement;

	private final Drafts drafts;

	private final TransactionOperations transaction;

	Publication(Candidates candidates, Judge judge, Ledgers ledgers, ReleaseTable releases, Announcement announcement,
			Drafts drafts, TransactionOperations transaction) {
		this.candidates = candidates;
		this.drafts = drafts;
		this.judge = judge;
		this.ledgers = ledgers;
		this.releases = releases;
		this.announcement = announcement;
		this.transaction = transaction;
	}

	/**
	 * Publishes a draft, if it may still be published as it is. Published once more it
	 * stays as it is.
	 */
	ReleaseRow publish(long id, String by) {
		ReleaseRow draft = find(id);
		if (draft.is(State.PUBLISHED)) {
			return draft;
		}
		refuseTheSamePerson(draft, by);
		Candidate candidate = (draft.wish().origin() == Origin.COUNTERS)
				? this.candidates.of(draft.series(), draft.release().knownAt()) : null;
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			long entry = this.ledgers.lock();
			ReleaseRow now = find(id);
			if (now.is(State.PUBLISHED)) {
				return now;
			}
			refuseUnlessItStands(now);
			if (candidate != null) {
				refuseUnlessItMayBeShown(now, candidate);
			}
			else {
				now = now.with(this.judge.examine(now.release()));
			}
			return this.announcement.publish(now, entry, by);
		}));
	}

	/**
	 * What is corrected or entered is confirmed by somebody else than the one who asked
	 * for it.
	 */
	private static void refuseTheSamePerson(ReleaseRow draft, String by) {
		if (draft.wish().needsSecondPerson() && draft.course().drafted().by().equals(by)) {
			throw new ProblemException(ProblemType.SECOND_PERSON_NEEDED);
		}
	}

	private void refuseUnlessItStands(ReleaseRow row) {
		if (row.is(State.ABANDONED)) {
			throw new ProblemException(ProblemType.STATE_CONFLICT, "The release is abandoned.");
		}
		this.judge.refuseSecond(row.wish());
		Correction correction = row.wish().correction();
		if (correction != null && find(correction.of()).correctedBy() != null) {
			throw new ProblemException(ProblemType.STATE_CONFLICT, "Another correction was published meanwhile.");
		}
	}

	private void refuseUnlessItMayBeShown(ReleaseRow row, Candidate candidate) {
		Proposal proposal = this.judge.decide(candidate, row.wish());
		if (!proposal.shows(row.release())) {
			throw new ProblemException(ProblemType.DRAFT_OVERTAKEN);
		}
	}

	/**
	 * Enters a figure that is out, whatever disclosure control says of it. One that came
	 * out when figures were published here already is only drafted: somebody else has to
	 * confirm that it was published without the ledger.
	 */
	Drafted enter(Wish wish, Release release, String by) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			long entry = this.ledgers.lock();
			return this.drafts.before(wish, release).orElseGet(() -> {
				this.judge.refuseSecond(wish);
				Drafted drafted = this.drafts.keep(wish, this.judge.examine(release), by);
				return isFromBefore(wish) ? new Drafted(this.announcement.publish(drafted.row(), entry, by), true)
						: drafted;
			});
		}));
	}

	private boolean isFromBefore(Wish wish) {
		LocalDate publishedOn = wish.publishedOn();
		return publishedOn != null && this.releases.firstDay().filter((day) -> !publishedOn.isBefore(day)).isEmpty();
	}

	private ReleaseRow find(long id) {
		return this.releases.find(id).orElseThrow(() -> new ProblemException(ProblemType.RELEASE_NOT_FOUND));
	}

}
