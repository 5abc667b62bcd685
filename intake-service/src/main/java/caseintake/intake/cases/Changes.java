package caseintake.intake.cases;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import caseintake.events.Withdrawal;
import caseintake.intake.changes.CaseState;
import caseintake.intake.changes.ChangeRules;
import caseintake.intake.changes.Verdict;
import caseintake.intake.journal.Happening;
import caseintake.intake.journal.NewEvent;
import caseintake.intake.journal.PartitionEvent;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemType;
import caseintake.intake.problems.Violation;

/** The changes of one transaction's commands, under references that are claimed. */
final class Changes {

	private final List<RequestedChange> requested;

	private final Set<SourceReference> claimed;

	private final Map<SourceReference, MadeChange> made;

	/** Places of the events of this transaction's changes. */
	private final Map<SourceReference, Integer> places = new LinkedHashMap<>();

	/**
	 * What is known before any command is judged.
	 * @param claimed references that were free
	 * @param made changes that were made before, by the other references
	 */
	Changes(List<RequestedChange> requested, Set<SourceReference> claimed, Map<SourceReference, MadeChange> made) {
		this.requested = requested;
		this.claimed = claimed;
		this.made = new HashMap<>(made);
	}

	static List<RequestedChange> among(List<CaseCommand> commands) {
		return commands.stream().filter(RequestedChange.class::isInstance).map(RequestedChange.class::cast).toList();
	}

	/**
	 * The cases that are to be changed, and those that their changes name, as far as they
	 * were there before this transaction.
	 */
	Set<UUID> concerned(References references) {
		Set<UUID> cases = new HashSet<>();
		for (RequestedChange change : this.requested) {
			references.find(change.subject()).ifPresent(cases::add);
			Withdrawal withdrawal = change.change().withdrawal();
			if (withdrawal != null && withdrawal.duplicateOf() != null) {
				cases.add(withdrawal.duplicateOf());
			}
		}
		return cases;
	}

	/**
	 * Those of the cases that are found whose rows are to be locked: cases that a sender
	 * may change as they are now, and those that changes of these, or of a case that is
	 * opened here, name. Nobody waits for a lock on a case that is not the sender's.
	 */
	Set<UUID> lockable(References references, List<PresentCase> found) {
		Map<UUID, PresentCase> byId = new HashMap<>();
		found.forEach((present) -> byId.put(present.caseId(), present));
		Set<UUID> subjects = new HashSet<>();
		for (RequestedChange change : this.requested) {
			references.find(change.subject())
				.map(byId::get)
				.filter((present) -> change.isAllowed(present.state().cell()))
				.ifPresent((present) -> subjects.add(present.caseId()));
		}
		Set<UUID> lockable = new HashSet<>(subjects);
		for (RequestedChange change : this.requested) {
			Withdrawal withdrawal = change.change().withdrawal();
			if (withdrawal != null && withdrawal.duplicateOf() != null
					&& references.find(change.subject()).map(subjects::contains).orElse(true)) {
				lockable.add(withdrawal.duplicateOf());
			}
		}
		return lockable;
	}

	/** Makes the change if the case is what it says; sent again, it is not made again. */
	Answer judge(RequestedChange requested, References references, Draft draft) {
		Optional<UUID> named = references.find(requested.subject());
		MadeChange made = this.made.get(requested.reference());
		if (made != null && named.filter(made.caseId()::equals).isPresent()) {
			return made.answer(requested.change());
		}
		Optional<PresentCase> found = named.flatMap(draft::find)
			.filter((subject) -> requested.isAllowed(subject.state().cell()));
		if (found.isEmpty()) {
			return refused(Problem.of(ProblemType.CASE_NOT_FOUND));
		}
		if (made != null) {
			return made.taken();
		}
		PresentCase present = found.get();
		var rules = new ChangeRules(requested.referenceData());
		return switch (rules.judge(requested.change(), present.caseId(), present.state(), draft::state)) {
			case Verdict.Made(CaseState after) -> make(requested, present, after, draft);
			case Verdict.Stale(List<Violation> errors) -> refused(stale(errors, requested, present));
			case Verdict.Impossible(List<Violation> errors) -> refused(Problem.of(ProblemType.INVALID_CHANGE, errors));
		};
	}

	/** What the case is instead is told to who has to do with it. */
	private static Problem stale(List<Violation> errors, RequestedChange requested, PresentCase present) {
		Problem problem = Problem.of(ProblemType.STALE_CHANGE, errors).with("caseId", present.caseId());
		return requested.mayKnow(present.state().cell()) ? problem.with("present", CaseView.of(present.state()))
				: problem;
	}

	private Answer make(RequestedChange requested, PresentCase before, CaseState after, Draft draft) {
		var happening = new Happening(requested.change().type(), before.state().counted(), after.counted(),
				requested.change().withdrawal());
		int place = draft.change(before.in(after), new NewEvent(before.partition(), before.caseId(), happening,
				requested.referenceData().version(), requested.traceparent()));
		this.places.put(requested.reference(), place);
		this.made.put(requested.reference(),
				new MadeChange(before.caseId(), happening, (events) -> events.get(place).receipt()));
		return (events) -> new ChangeResult.Changed(before.caseId(), events.get(place).receipt(), after);
	}

	private static Answer refused(Problem problem) {
		return (_) -> new ChangeResult.Refused(problem);
	}

	/** Claimed references under which nothing was changed. */
	Set<SourceReference> unused() {
		Set<SourceReference> unused = new HashSet<>(this.claimed);
		unused.removeAll(this.places.keySet());
		return unused;
	}

	/** The events of the changes that were made here, by reference. */
	Map<SourceReference, PartitionEvent> madeHere(List<PartitionEvent> events) {
		Map<SourceReference, PartitionEvent> byReference = new HashMap<>();
		this.places.forEach((reference, place) -> byReference.put(reference, events.get(place)));
		return byReference;
	}

}
