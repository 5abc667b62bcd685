package caseintake.intake.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import caseintake.intake.cases.RegisteredCases.RegisteredCase;
import caseintake.intake.cases.TrialRows.Earlier;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Says what {@link CaseRegister} would make of the registrations of a file, and stores no
 * case. What it must remember of the file, to know a reference that comes again, stands
 * in a table until the trial ends, because a file may be of any length.
 */
@Service
public class RegistrationTrial {

	private final RegisteredCases registered;

	private final TrialRows rows;

	/** However many trials run, connections are left for those who register. */
	private final ReentrantLock turn = new ReentrantLock(true);

	RegistrationTrial(RegisteredCases registered, TrialRows rows) {
		this.registered = registered;
		this.rows = rows;
	}

	/**
	 * Judges the next lines of a file. Safe to repeat.
	 * @return what would become of each, in order
	 */
	public List<CommandOutcome> judge(UUID importId, List<Line> lines) {
		this.turn.lock();
		try {
			return judgeInTurn(importId, lines);
		}
		finally {
			this.turn.unlock();
		}
	}

	private List<CommandOutcome> judgeInTurn(UUID importId, List<Line> lines) {
		if (lines.isEmpty()) {
			return List.of();
		}
		Map<SourceReference, RegisteredCase> taken = this.registered
			.find(lines.stream().map((line) -> line.registration().source()).distinct().toList());
		List<Line> free = lines.stream()
			.filter((line) -> line.registration().mayOpen() && !taken.containsKey(line.registration().source()))
			.toList();
		Map<String, Earlier> first = free.isEmpty() ? Map.of() : this.rows.remember(importId, free);
		List<CommandOutcome> outcomes = new ArrayList<>(lines.size());
		for (Line line : lines) {
			RegisteredCase known = taken.get(line.registration().source());
			if (line.registration().mayOpen()) {
				outcomes.add((known != null) ? compare(line, known)
						: compare(line, first.get(line.registration().source().reference())));
			}
			else {
				outcomes.add(judgeRepetition(line, known));
			}
		}
		return outcomes;
	}

	private static CommandOutcome judgeRepetition(Line line, @Nullable RegisteredCase known) {
		return (known != null && known.compare(line.registration().cell(), known.present()).isEmpty())
				? new CommandOutcome.Duplicate() : new CommandOutcome.Refused(
						RegistrationRefusal.of(new RegistrationResult.NotValid(line.registration().objections())));
	}

	private static CommandOutcome compare(Line line, RegisteredCase known) {
		List<String> pointers = known.compare(line.registration().cell(), known.present());
		return pointers.isEmpty() ? new CommandOutcome.Duplicate() : new CommandOutcome.Refused(
				RegistrationRefusal.of(new RegistrationResult.Conflict(known.caseId(), pointers)));
	}

	private static CommandOutcome compare(Line line, @Nullable Earlier first) {
		if (first == null) {
			throw new IllegalStateException("A line of a trial was not remembered");
		}
		if (first.line() == line.number()) {
			return new CommandOutcome.Created();
		}
		if (first.cell().equals(line.registration().cell())) {
			return new CommandOutcome.Duplicate();
		}
		return new CommandOutcome.Refused(RegistrationRefusal.ofConflictWithLine(first.line(),
				RegisteredCase.differences(line.registration().cell(), first.cell())));
	}

	/** Forgets the file, and those whose process has died. */
	public void end(UUID importId) {
		this.rows.forget(importId);
	}

	/** A line of a file that can be read. */
	public record Line(long number, Registration registration) {
	}

}
