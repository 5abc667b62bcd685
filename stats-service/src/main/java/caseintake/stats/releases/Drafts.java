package caseintake.stats.releases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import caseintake.disclosure.Candidate;
import caseintake.disclosure.Release;
import caseintake.stats.problems.MemberError;
import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;
import caseintake.stats.releases.Course.State;
import caseintake.stats.releases.Wish.Correction;
import caseintake.stats.releases.Wish.Origin;
import caseintake.stats.repair.Repairs;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Drafts releases: what is drafted is out only when somebody publishes it. */
@Component
class Drafts {

	private final Candidates candidates;

	private final Judge judge;

	private final ReleaseTable releases;

	private final Repairs repairs;

	private final TransactionOperations transaction;

	private final Clock clock;

	Drafts(Candidates candidates, Judge judge, ReleaseTable releases, Repairs repairs,
			TransactionOperations transaction, Clock clock) {
		this.candidates = candidates;
		this.judge = judge;
		this.releases = releases;
		this.repairs = repairs;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * A release.
	 *
	 * @param row it
	 * @param isNew whether it was made by this request
	 */
	record Drafted(ReleaseRow row, boolean isNew) {
	}

	/** The release of that reference, if the same was wished before. */
	Optional<Drafted> before(Wish wish) {
		String reference = wish.reference();
		Optional<ReleaseRow> row = (reference != null) ? this.releases.find(reference) : Optional.empty();
		row.ifPresent((one) -> refuseOthers(one.wish(), wish));
		return row.map((one) -> new Drafted(one, false));
	}

	/** The same, if the same figures were given. */
	Optional<Drafted> before(Wish wish, Release given) {
		return before(wish).filter((drafted) -> {
			if (!drafted.row().proposal().shows(given)) {
				throw new ProblemException(ProblemType.REFERENCE_TAKEN,
						List.of(MemberError.of("total", "other", "The release of this reference has other figures.")));
			}
			return true;
		});
	}

	private static void refuseOthers(Wish before, Wish now) {
		List<MemberError> errors = new ArrayList<>();
		addIfOther(errors, "series", before.series(), now.series());
		addIfOther(errors, "knownAt", before.knownAt(), now.knownAt());
		addIfOther(errors, "orElse", before.orElse(), now.orElse());
		if (before.origin() != now.origin() || !Objects.equals(before.correction(), now.correction())) {
			errors.add(MemberError.of("releaseReference", "other", "It stands for a release of another kind."));
		}
		else {
			addIfOther(errors, "publishedOn", before.publishedOn(), now.publishedOn());
		}
		if (!errors.isEmpty()) {
			throw new ProblemException(ProblemType.REFERENCE_TAKEN, errors);
		}
	}

	private static void addIfOther(List<MemberError> errors, String member, @Nullable Object before,
			@Nullable Object now) {
		if (!Objects.equals(before, now)) {
			errors.add(MemberError.of(member, "other", "The release of this reference has another one."));
		}
	}

	/** Drafts what may be shown of the series. */
	Drafted draft(Wish wish, DeclaredSeries series, String by) {
		// before the transaction: none is held open while the counters are read
		Candidate candidate = this.candidates.of(series, wish.knownAt());
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			this.judge.refuseSecond(wish);
			return keep(wish, this.judge.decide(candidate, wish), by);
		}));
	}

	/** Drafts a correction with figures that are given. */
	Drafted draft(Wish wish, Release release, String by) {
		return Objects
			.requireNonNull(this.transaction.execute((status) -> keep(wish, this.judge.examine(release), by)));
	}

	/** Those of a release that was withdrawn may be said again. */
	private void refuseTheSameFigures(Wish wish, Proposal proposal) {
		Correction correction = wish.correction();
		if (correction != null && this.releases.find(correction.of())
			.filter((corrected) -> corrected.isNotWithdrawn() && proposal.shows(corrected.release()))
			.isPresent()) {
			throw new ProblemException(ProblemType.STATE_CONFLICT,
					"The figures are the same: nothing is to be corrected.");
		}
	}

	/** Keeps a draft, in the transaction in which this is called. */
	Drafted keep(Wish wish, Proposal proposal, String by) {
		refuseTheSameFigures(wish, proposal);
		var drafted = new Signature(by, Instant.now(this.clock));
		Optional<Long> id = this.releases.draft(wish, proposal, drafted);
		if (id.isEmpty()) {
			// somebody else was quicker
			return ((wish.origin() == Origin.COUNTERS) ? before(wish) : before(wish, proposal.release())).orElseThrow();
		}
		ReleaseRow row = this.releases.find(id.get()).orElseThrow();
		Correction correction = wish.correction();
		this.repairs.write((correction != null) ? "correction-requested" : "release-drafted", row.subject(),
				(correction != null) ? correction.reason() : null, by);
		return new Drafted(row, true);
	}

	ReleaseRow abandon(long id, String by) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			ReleaseRow row = this.releases.find(id)
				.orElseThrow(() -> new ProblemException(ProblemType.RELEASE_NOT_FOUND));
			if (this.releases.abandon(id, new Signature(by, Instant.now(this.clock)))) {
				this.repairs.write("release-abandoned", row.subject(), null, by);
			}
			ReleaseRow now = this.releases.find(id).orElseThrow();
			if (now.is(State.PUBLISHED)) {
				throw new ProblemException(ProblemType.STATE_CONFLICT,
						"The release is published. What is wrong with it is corrected.");
			}
			return now;
		}));
	}

}
