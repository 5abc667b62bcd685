package caseintake.intake.changes;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import caseintake.events.Cell;
import caseintake.events.Withdrawal;
import caseintake.intake.bodies.OpeningDay;
import caseintake.intake.journal.Happening;
import caseintake.intake.problems.Violation;
import caseintake.intake.problems.ViolationCode;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.Unit;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Which changes a case may undergo, and what they make of it. */
@Component
public class ChangeRules {

	private final ReferenceData referenceData;

	ChangeRules(ReferenceData referenceData) {
		this.referenceData = referenceData;
	}

	/**
	 * Judges a change.
	 * @param present the case as the change finds it
	 * @param others finds other cases, as it finds them too
	 */
	public Verdict judge(Change change, CaseState present, Function<UUID, Optional<CaseState>> others) {
		List<String> stale = differences(change, present);
		if (!stale.isEmpty()) {
			return new Verdict.Stale(stale.stream().map((member) -> Violation.of(member, ViolationCode.STALE)).toList());
		}
		CaseState after = after(change, present);
		return switch (change) {
			case Change.Transfer(_, String to) when endedBefore(to, present.cell().openedOn()) ->
				impossible("to", ViolationCode.UNIT_ENDED);
			case Change.Correct(_, Particulars to) when !openingUnitWasThere(to, after.cell()) ->
				(to.openingUnit() != null) ? impossible("to/" + Particulars.OPENING_UNIT, ViolationCode.UNIT_NOT_VALID)
						: impossible("to/" + OpeningDay.ON, ViolationCode.UNIT_NOT_THERE);
			case Change.Withdraw(Withdrawal(_, UUID duplicateOf)) when duplicateOf != null ->
				ofDuplicate(others.apply(duplicateOf), after);
			case Change.Transfer _, Change.Reclassify _, Change.Assist _, Change.Correct _, Change.Withdraw _,
					Change.Reinstate _ ->
				new Verdict.Made(after);
		};
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
			case Change.Transfer(String from, _) -> differs(from, cell.unit());
			case Change.Reclassify(String from, _) -> differs(from, cell.category());
			case Change.Assist(List<String> from, _) -> differs(from, cell.assisted());
			case Change.Correct(Particulars from, _) ->
				from.otherThan(cell).stream().map((name) -> "from/" + name).toList();
			case Change.Withdraw _, Change.Reinstate _ -> List.of();
		};
	}

	private static List<String> differs(Object from, Object present) {
		return from.equals(present) ? List.of() : List.of("from");
	}

	private static CaseState after(Change change, CaseState before) {
		Cell cell = before.cell();
		return switch (change) {
			case Change.Transfer(_, String to) -> CaseState.live(new Cell(cell.operation(), cell.openingUnit(), to,
					cell.category(), cell.openedOn(), cell.assisted()));
			case Change.Reclassify(_, String to) -> CaseState.live(new Cell(cell.operation(), cell.openingUnit(),
					cell.unit(), to, cell.openedOn(), cell.assisted()));
			case Change.Assist(_, List<String> to) -> CaseState.live(new Cell(cell.operation(), cell.openingUnit(),
					cell.unit(), cell.category(), cell.openedOn(), to));
			case Change.Correct(_, Particulars to) -> CaseState.live(to.over(cell));
			case Change.Withdraw _ -> CaseState.withdrawn(cell);
			case Change.Reinstate _ -> CaseState.live(cell);
		};
	}

	private boolean endedBefore(String unit, LocalDate openedOn) {
		return this.referenceData.unit(unit).map((found) -> found.endedBefore(openedOn)).orElse(false);
	}

	/** What is not corrected is not judged again. */
	private boolean openingUnitWasThere(Particulars to, Cell corrected) {
		Optional<Unit> unit = this.referenceData.unit(corrected.openingUnit());
		return (to.openedOn() == null && to.openingUnit() == null)
				|| unit.map((found) -> found.validOn(corrected.openedOn())).orElse(true);
	}

	/** One of the two must stay, or nobody counts what happened. */
	private static Verdict ofDuplicate(Optional<CaseState> other, CaseState after) {
		if (other.isEmpty()) {
			return impossible("duplicateOf", ViolationCode.UNKNOWN_CASE);
		}
		return other.get().live() ? new Verdict.Made(after) : new Verdict.Stale(
				List.of(Violation.of("duplicateOf", ViolationCode.OTHER_CASE_WITHDRAWN)));
	}

	private static Verdict impossible(String member, ViolationCode code) {
		return new Verdict.Impossible(List.of(Violation.of(member, code)));
	}

}
