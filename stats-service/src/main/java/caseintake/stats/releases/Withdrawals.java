package caseintake.stats.releases;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;
import caseintake.stats.releases.Course.Withdrawal;
import caseintake.stats.repair.Repairs;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Says that a published figure was wrong where no other one may be said. It stays in the
 * ledger: everybody has read it.
 */
@Component
class Withdrawals {

	private final ReleaseTable releases;

	private final Repairs repairs;

	private final TransactionOperations transaction;

	private final Clock clock;

	Withdrawals(ReleaseTable releases, Repairs repairs, TransactionOperations transaction, Clock clock) {
		this.releases = releases;
		this.repairs = repairs;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Withdraws a release. Withdrawn once more it stays as it is. */
	ReleaseRow withdraw(long id, String reason, String by) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			ReleaseRow row = find(id);
			if (row.course().withdrawal() != null) {
				return row;
			}
			refuseUnlessItStands(row);
			refuseTheSamePerson(row, by);
			if (this.releases.withdraw(id, new Withdrawal(by, Instant.now(this.clock), reason))) {
				this.repairs.write("release-withdrawn", row.subject(), reason, by);
			}
			return find(id);
		}));
	}

	private static void refuseUnlessItStands(ReleaseRow row) {
		if (!row.stands()) {
			throw new ProblemException(ProblemType.STATE_CONFLICT,
					"Only what is published and not corrected is withdrawn.");
		}
	}

	/** Who published it does not take it back alone. */
	private static void refuseTheSamePerson(ReleaseRow row, String by) {
		Signature published = row.course().decided();
		if (published != null && published.by().equals(by)) {
			throw new ProblemException(ProblemType.SECOND_PERSON_NEEDED);
		}
	}

	private ReleaseRow find(long id) {
		return this.releases.find(id).orElseThrow(() -> new ProblemException(ProblemType.RELEASE_NOT_FOUND));
	}

}
