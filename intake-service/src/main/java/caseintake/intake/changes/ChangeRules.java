package caseintake.intake.changes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import caseintake.events.Cell;
import caseintake.intake.bodies.OpeningDay;
import caseintake.intake.journal.Happening;
import caseintake.intake.problems.Violation;
import caseintake.intake.problems.ViolationCode;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.Unit;

/** Which changes a case may undergo, and what they make of it. */
public final class ChangeRules {

	private final ReferenceData referenceData;

	/** By the version that a request was read with. */
	public ChangeRules(ReferenceData referenceData) {
		this.referenceData = referenceData;
	}

	/**
	 * Judges a change.
	 * @param caseId the case
	 * @param present the case as the change finds it
	 * @param others finds other cases, as it finds them too
	 */
	public Verdict judge(Change change, UUID caseId, CaseState present, Function<UUID, Optional<CaseState>> others) {
		List<String> stale = differences(change, present);
		if (!stale.isEmpty()) {
			return new Verdict.Stale(
					stale.stream().map((member) -> Violation.of(member, ViolationCode.STALE)).toList());
		}
		CaseState after = after(change, present);
		return switch (change) {
			case Change.Transfer transfer -> judge(transfer, after);
			case Change.Correct correct -> judge(correct, after);
			case Change.Withdraw withdraw -> judge(withdraw, caseId, after, others);
			case Change.Reclassify _, Change.Assist _, Change.Reinstate _ -> new Verdict.Made(after);
		};
	}

	private Verdict judge(Change.Transfer transfer, CaseState after) {
		boolean ended = this.referenceData.unit(transfer.to())
			.map((unit) -> unit.endedBefore(after.cell().openedOn()))
			.orElse(false);
		return ended ? impossible("to", ViolationCode.UNIT_ENDED) : new Verdict.Made(after);
	}

	/** What is not corrected is not judged again. */
	private Verdict judge(Change.Correct correct, CaseState after) {
		Particulars to = correct.to();
		Optional<Unit> openingUnit = this.referenceData.unit(after.cell().openingUnit());
		if ((to.openedOn() == null && to.openingUnit() == null)
				|| openingUnit.map((unit) -> unit.validOn(after.cell().openedOn())).orElse(true)) {
			return new Verdict.Made(after);
		}
		return (to.openingUnit() != null) ? impossible("to/" + Particulars.OPENING_UNIT, ViolationCode.UNIT_NOT_VALID)
				: impossible("to/" + OpeningDay.ON, ViolationCode.UNIT_NOT_THERE);
	}

	/** Of two that are the same one must stay, or nobody counts what happened. */
	private static Verdict judge(Change.Withdraw withdraw, UUID caseId, CaseState after,
			Function<UUID, Optional<CaseState>> others) {
		UUID duplicateOf = withdraw.withdrawal().duplicateOf();
		if (duplicateOf == null) {
			return new Verdict.Made(after);
		}
		if (duplicateOf.equals(caseId)) {
			return impossible("duplicateOf", ViolationCode.DUPLICATE_OF_ITSELF);
		}
		Optional<CaseState> other = others.apply(duplicateOf);
		if (other.isEmpty()) {
			return impossible("duplicateOf", ViolationCode.UNKNOWN_CASE);
		}
		return other.get().live() ? new Verdict.Made(after)
				: new Verdict.Stale(List.of(Violation.of("duplicateOf", ViolationCode.OTHER_CASE_WITHDRAWN)));
	}

	private static Verdict impossible(String member, ViolationCode code) {
		return new Verdict.Impossible(List.of(Violation.of(member, code)));
	}

	/** Whether an event says exactly what this change makes of the case that it found. */
	public static boolean isToldBy(Happening happening, Change change) {
		CaseState before = CaseState.before(happening);
		return change.type() == happening.type() && differences(change, before).isEmpty()
				&& after(change, before).equals(CaseState.after(happening))
				&& Objects.equals(change.withdrawal(), happening.withdrawal());
	}

	/** The members of the change that say something else than the case's state. */
	private static List<String> differences(Change change, CaseState state) {
		if (state.live() == (change instanceof Change.Reinstate)) {
			return List.of("from");
		}
		Cell cell = state.cell();
		return switch (change) {
			case Change.Transfer transfer -> differs(transfer.from(), cell.unit());
			case Change.Reclassify reclassify -> differs(reclassify.from(), cell.category());
			case Change.Assist assist -> differs(assist.from(), cell.assisted());
			case Change.Correct correct ->
				correct.from().otherThan(cell).stream().map((name) -> "from/" + name).toList();
			case Change.Withdraw _, Change.Reinstate _ -> List.of();
		};
	}

	private static List<String> differs(Object from, Object present) {
		return from.equals(present) ? List.of() : List.of("from");
	}

	private static CaseState after(Change change, CaseState before) {
		Cell cell = before.cell();
		return switch (change) {
			case Change.Transfer transfer -> CaseState.live(new Cell(cell.operation(), cell.openingUnit(),
					transfer.to(), cell.category(), cell.openedOn(), cell.assisted()));
			case Change.Reclassify reclassify -> CaseState.live(new Cell(cell.operation(), cell.openingUnit(),
					cell.unit(), reclassify.to(), cell.openedOn(), cell.assisted()));
			case Change.Assist assist -> CaseState.live(new Cell(cell.operation(), cell.openingUnit(), cell.unit(),
					cell.category(), cell.openedOn(), assist.to()));
			case Change.Correct correct -> CaseState.live(correct.to().over(cell));
			case Change.Withdraw _ -> CaseState.withdrawn(cell);
			case Change.Reinstate _ -> CaseState.live(cell);
		};
	}

}
