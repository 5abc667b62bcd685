package caseintake.intake.cases;

import java.util.List;

/**
 * Judges commands in their order, each against what those before it left.
 *
 * @param references those that the commands name cases by
 * @param changes those that they ask for
 * @param draft the cases that they concern, as they are found
 */
record Judgement(References references, Changes changes, Draft draft) {

	List<Answer> of(List<CaseCommand> commands) {
		return commands.stream().map((command) -> switch (command) {
			case Registration registration -> this.references.judge(registration, this.draft);
			case SecondReference second -> this.references.judge(second);
			case RequestedChange change -> this.changes.judge(change, this.references, this.draft);
		}).toList();
	}

}
