package caseintake.intake.cases;

import java.util.List;

import caseintake.intake.journal.Journal;
import caseintake.intake.journal.PartitionEvent;
import caseintake.intake.problems.UnavailableException;
import caseintake.intake.referencedata.CodesInUse;

import org.springframework.stereotype.Component;

/**
 * What happens to commands inside their transaction, in two phases. First everything that
 * they name is claimed or locked: {@link ReferenceDesk} makes {@link References} of what
 * names cases, {@link ChangeDesk} makes {@link Changes} of what names changes, and a
 * {@link Draft} holds the cases. Then {@link Judgement} judges them in memory, in their
 * order; an {@link Answer} is complete when the events have their places. So one
 * reference opens one case: of all who name it, one has claimed it.
 * <p>
 * Locks are taken in one order, so that two committers never wait for each other in a
 * circle: references of cases, references of changes, cases, codes, heads of the journal,
 * each of these sorted.
 */
@Component
class CommandWork {

	private final ErasedReferences erased;

	private final ReferenceDesk referenceDesk;

	private final ChangeDesk changeDesk;

	private final PresentCases cases;

	private final CodesInUse codes;

	private final Journal journal;

	CommandWork(ErasedReferences erased, ReferenceDesk referenceDesk, ChangeDesk changeDesk, PresentCases cases,
			CodesInUse codes, Journal journal) {
		this.erased = erased;
		this.referenceDesk = referenceDesk;
		this.changeDesk = changeDesk;
		this.cases = cases;
		this.codes = codes;
		this.journal = journal;
	}

	/**
	 * Claims and locks what the commands concern, judges them in their order, each
	 * against what those before it left, and journals what they changed.
	 */
	List<CaseResult> carryOut(List<CaseCommand> sent) {
		List<CaseCommand> commands = this.erased.stored(sent);
		References references = this.referenceDesk.claim(commands);
		Changes changes = this.changeDesk.claim(commands);
		List<PresentCase> found = this.cases.find(changes.concerned(references));
		var draft = new Draft(this.cases.lock(changes.lockable(references, found)));
		List<Answer> answers = new Judgement(references, changes, draft).of(commands);
		if (!this.codes.use(draft.entered())) {
			throw noLongerOffered(commands.size());
		}
		List<PartitionEvent> events = this.journal.append(draft.events());
		this.cases.save(draft.changed());
		this.changeDesk.settle(changes, events);
		return answers.stream().map((answer) -> answer.with(events)).toList();
	}

	/** One that stands alone is to come again; several are tried each by itself. */
	private static RuntimeException noLongerOffered(int commands) {
		String message = "The reference data that was entered last has no such code";
		return (commands == 1) ? new UnavailableException(message) : new IllegalStateException(message);
	}

}
