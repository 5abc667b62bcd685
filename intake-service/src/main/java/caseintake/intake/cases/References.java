package caseintake.intake.cases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import caseintake.events.Cell;
import caseintake.intake.cases.RegisteredCases.RegisteredCase;
import caseintake.intake.changes.CaseState;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The references of one transaction's commands. Of several commands with one reference,
 * the first has claimed it.
 */
final class References {

	private final Set<UUID> existing;

	private final Map<SourceReference, UUID> claimed;

	private final Map<UUID, NewCase> candidates;

	private final Map<SourceReference, RegisteredCase> standing;

	/**
	 * What is known before any command is judged.
	 * @param existing cases that second references name and that are there
	 * @param claimed references that were free, and the cases that they stand for now
	 * @param candidates new cases, if their references were free, by their ids
	 * @param standing cases that the other references stand for
	 */
	References(Set<UUID> existing, Map<SourceReference, UUID> claimed, Map<UUID, NewCase> candidates,
			Map<SourceReference, RegisteredCase> standing) {
		this.existing = existing;
		this.claimed = new HashMap<>(claimed);
		this.candidates = candidates;
		this.standing = new HashMap<>(standing);
	}

	/** The references by which commands name cases. */
	static Set<SourceReference> naming(List<CaseCommand> commands) {
		Set<SourceReference> sources = new HashSet<>();
		for (CaseCommand command : commands) {
			switch (command) {
				case Registration registration -> sources.add(registration.source());
				case SecondReference second -> sources.add(second.source());
				case RequestedChange change -> {
					if (change.subject() instanceof CaseName.Source(SourceReference source)) {
						sources.add(source);
					}
				}
			}
		}
		return sources;
	}

	/** Opens the case, or compares it with the one that its reference stands for. */
	Answer judge(Registration registration, Draft draft) {
		SourceReference source = registration.source();
		if (!registration.mayOpen()) {
			RegisteredCase standing = this.claimed.containsKey(source) ? null : this.standing.get(source);
			return judgeRepetition(registration, standing, draft);
		}
		UUID caseId = this.claimed.remove(source);
		NewCase opened = (caseId != null) ? this.candidates.get(caseId) : null;
		if (opened == null) {
			return compare(registration, standing(source), draft);
		}
		int place = draft.open(opened);
		this.standing.put(source, RegisteredCase.openedAt(place, opened));
		return (events) -> new RegistrationResult.Created(opened.caseId(), events.get(place).receipt());
	}

	/**
	 * Such a registration was valid when it came first, whatever a later version of the
	 * reference data says.
	 */
	private static Answer judgeRepetition(Registration registration, @Nullable RegisteredCase standing, Draft draft) {
		return (standing != null && differences(registration, standing, draft).isEmpty())
				? compare(registration, standing, draft)
				: (_) -> new RegistrationResult.NotValid(registration.objections());
	}

	private static List<String> differences(Registration registration, RegisteredCase standing, Draft draft) {
		Cell present = draft.state(standing.caseId()).map(CaseState::cell).orElse(standing.present());
		return standing.compare(registration.cell(), present);
	}

	private static Answer compare(Registration registration, RegisteredCase standing, Draft draft) {
		List<String> differences = differences(registration, standing, draft);
		return (events) -> differences.isEmpty()
				? new RegistrationResult.Duplicate(standing.caseId(), standing.opening().apply(events))
				: new RegistrationResult.Conflict(standing.caseId(), differences);
	}

	/** Tells whether the reference is new, and if not, whether it is the case's. */
	Answer judge(SecondReference requested) {
		UUID caseId = requested.caseId();
		if (!this.existing.contains(caseId)) {
			return (_) -> new ReferenceResult.Refused(Problem.of(ProblemType.CASE_NOT_FOUND));
		}
		if (this.claimed.remove(requested.source()) != null) {
			return (_) -> new ReferenceResult.Added(caseId);
		}
		UUID other = standing(requested.source()).caseId();
		return (_) -> other.equals(caseId) ? new ReferenceResult.Known(caseId)
				: new ReferenceResult.Refused(Problem.of(ProblemType.REFERENCE_TAKEN).with("caseId", other));
	}

	/**
	 * The case that a change names: one that stands, or that a command before it opened.
	 */
	Optional<UUID> find(CaseName subject) {
		return switch (subject) {
			case CaseName.Id(UUID caseId) -> Optional.of(caseId);
			case CaseName.Source(SourceReference source) ->
				Optional.ofNullable(this.standing.get(source)).map(RegisteredCase::caseId);
		};
	}

	private RegisteredCase standing(SourceReference source) {
		RegisteredCase registered = this.standing.get(source);
		if (registered == null) {
			throw new IllegalStateException("A reference is taken and stands for no case");
		}
		return registered;
	}

}
