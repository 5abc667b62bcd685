package caseintake.intake.imports;

import java.util.List;
import java.util.function.Supplier;

import caseintake.intake.cases.CommandOutcome;

/** What an import does with its rows. */
interface RowRegister {

	/**
	 * Begins to register rows. Safe to repeat.
	 * @return waits for their outcomes, one for each row, in order
	 * @throws caseintake.intake.problems.UnavailableException if there is no room for
	 * them
	 */
	Supplier<List<CommandOutcome>> begin(List<Row.Valid> rows);

	/** Notes what became of any row, for those who watch the service. */
	void note(CommandOutcome outcome);

	/** Nothing more comes of the file. */
	void end();

}
