package caseintake.intake.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import caseintake.intake.journal.Receipt;
import caseintake.intake.problems.Violation;

/** What became of a {@link Registration}. */
public sealed interface RegistrationResult extends CaseResult {

	/** The case that it is about, if there is one. */
	default Optional<UUID> subject() {
		return switch (this) {
			case Created created -> Optional.of(created.caseId());
			case Duplicate duplicate -> Optional.of(duplicate.caseId());
			case Conflict conflict -> Optional.of(conflict.caseId());
			case NotValid _ -> Optional.empty();
			case Unstorable _ -> Optional.empty();
		};
	}

	/** A new case, durable in the journal. */
	record Created(UUID caseId, Receipt receipt) implements RegistrationResult {
	}

	/** The case stands already and says the same. The receipt is its opening event's. */
	record Duplicate(UUID caseId, Receipt receipt) implements RegistrationResult {
	}

	/**
	 * The reference is taken by a case that says something else.
	 *
	 * @param pointers JSON Pointers of the members that differ from the present state
	 */
	record Conflict(UUID caseId, List<String> pointers) implements RegistrationResult {
	}

	/**
	 * By the present reference data it cannot open a case, and it repeats none.
	 *
	 * @param objections what is wrong where
	 */
	record NotValid(List<Violation> objections) implements RegistrationResult {
	}

	/** Standing alone, the registration still made its transaction fail. */
	record Unstorable() implements RegistrationResult {
	}

}
