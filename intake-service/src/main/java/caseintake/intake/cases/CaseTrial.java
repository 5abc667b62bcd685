package caseintake.intake.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

import caseintake.events.CaseEvent;
import caseintake.intake.cases.RegisteredCases.RegisteredCase;
import caseintake.intake.journal.NewEvent;
import caseintake.intake.journal.PartitionEvent;
import caseintake.protocol.Position;

import org.springframework.stereotype.Service;

/**
 * Says what {@link CaseRegister} would make of the rows of a file, and stores no case. It
 * judges as {@link CommandWork} does, by what is stored and, over that, by the events
 * that the rows before would have left: these stand in a table until the trial ends,
 * because a file may be of any length.
 */
@Service
public class CaseTrial {

	/** For receipts, which a trial tells nobody. */
	private static final PartitionEvent NEVER_WRITTEN = new PartitionEvent(0,
			new CaseEvent(Position.START.next(new UUID(0, 0)), "", new UUID(0, 0), Instant.EPOCH, null, new byte[0]));

	private final ErasedReferences erased;

	private final RegisteredCases registered;

	private final ChangeRows changeRows;

	private final PresentCases cases;

	private final TrialRows rows;

	/** However many trials run, connections are left for those who register. */
	private final ReentrantLock turn = new ReentrantLock(true);

	CaseTrial(ErasedReferences erased, RegisteredCases registered, ChangeRows changeRows, PresentCases cases,
			TrialRows rows) {
		this.erased = erased;
		this.registered = registered;
		this.changeRows = changeRows;
		this.cases = cases;
		this.rows = rows;
	}

	/**
	 * Judges the next lines of a file. Safe to repeat.
	 * @return what would become of each, in order
	 */
	public List<CommandOutcome> judge(UUID importId, List<Line> lines) {
		if (lines.isEmpty()) {
			return List.of();
		}
		this.turn.lock();
		try {
			return judgeInTurn(importId, stored(lines));
		}
		finally {
			this.turn.unlock();
		}
	}

	private List<Line> stored(List<Line> lines) {
		List<CaseCommand> commands = this.erased.stored(lines.stream().map(Line::command).toList());
		return IntStream.range(0, lines.size())
			.mapToObj((i) -> new Line(lines.get(i).number(), commands.get(i)))
			.toList();
	}

	/**
	 * What an attempt at these lines left, of which nobody knows how it ended, is not
	 * looked at.
	 */
	private List<CommandOutcome> judgeInTurn(UUID importId, List<Line> lines) {
		long first = lines.getFirst().number();
		List<CaseCommand> commands = lines.stream().map(Line::command).toList();
		Map<SourceReference, RegisteredCase> standing = standing(importId, first, References.naming(commands));
		References references = references(importId, lines, standing);
		Changes changes = changes(importId, first, commands);
		Draft draft = draft(importId, first, changes.concerned(references), standing);
		List<Answer> answers = new Judgement(references, changes, draft).of(commands);
		List<PartitionEvent> events = Collections.nCopies(draft.events().size(), NEVER_WRITTEN);
		List<CommandOutcome> outcomes = answers.stream()
			.map((answer) -> CommandOutcome.of(answer.with(events)))
			.toList();
		this.rows.remember(importId, first, written(lines, outcomes, draft.events()));
		return outcomes.stream().map((outcome) -> TrialCaseId.hide(importId, outcome)).toList();
	}

	/** A case that is stored meanwhile stands before one of the file. */
	private Map<SourceReference, RegisteredCase> standing(UUID importId, long first, Set<SourceReference> sources) {
		if (sources.isEmpty()) {
			return Map.of();
		}
		Map<SourceReference, RegisteredCase> standing = new HashMap<>(this.rows.opened(importId, first, sources));
		standing.putAll(this.registered.find(sources));
		return standing;
	}

	private static References references(UUID importId, List<Line> lines,
			Map<SourceReference, RegisteredCase> standing) {
		Map<SourceReference, UUID> claimed = new HashMap<>();
		Map<UUID, NewCase> candidates = new HashMap<>();
		for (Line line : lines) {
			if (line.command() instanceof Registration registration && registration.mayOpen()
					&& !standing.containsKey(registration.source())) {
				UUID caseId = TrialCaseId.of(importId, line.number());
				claimed.putIfAbsent(registration.source(), caseId);
				candidates.put(caseId, new NewCase(caseId, 0, registration));
			}
		}
		return new References(Set.of(), claimed, candidates, standing);
	}

	private Changes changes(UUID importId, long first, List<CaseCommand> commands) {
		List<RequestedChange> requested = Changes.among(commands);
		Set<SourceReference> names = new HashSet<>();
		requested.forEach((change) -> names.add(change.reference()));
		if (names.isEmpty()) {
			return new Changes(List.of(), Set.of(), Map.of());
		}
		Map<SourceReference, MadeChange> made = new HashMap<>(this.rows.made(importId, first, names));
		made.putAll(this.changeRows.find(names));
		return new Changes(requested, Set.of(), made);
	}

	private Draft draft(UUID importId, long first, Set<UUID> concerned, Map<SourceReference, RegisteredCase> standing) {
		Map<UUID, PresentCase> present = new LinkedHashMap<>();
		this.cases.find(concerned).forEach((stored) -> present.put(stored.caseId(), stored));
		Set<UUID> all = new HashSet<>(concerned);
		standing.values().forEach((one) -> all.add(one.caseId()));
		this.rows.present(importId, first, all).forEach((tried) -> present.put(tried.caseId(), tried));
		return new Draft(List.copyOf(present.values()));
	}

	private static List<TrialEvent> written(List<Line> lines, List<CommandOutcome> outcomes, List<NewEvent> events) {
		List<TrialEvent> written = new ArrayList<>(events.size());
		Iterator<NewEvent> next = events.iterator();
		for (int i = 0; i < lines.size(); i++) {
			if (outcomes.get(i) instanceof CommandOutcome.Created
					|| outcomes.get(i) instanceof CommandOutcome.Changed) {
				written.add(TrialEvent.of(lines.get(i), next.next()));
			}
		}
		if (next.hasNext()) {
			throw new IllegalStateException("A line leaves one event");
		}
		return written;
	}

	/** Forgets the files of trials whose process has died. */
	public void endSilent() {
		this.rows.forgetSilent();
	}

	/** Forgets the file. */
	public void end(UUID importId) {
		this.turn.lock();
		try {
			this.rows.forget(importId);
		}
		finally {
			this.turn.unlock();
		}
	}

	/** A line of a file that can be read. */
	public record Line(long number, CaseCommand command) {
	}

}
