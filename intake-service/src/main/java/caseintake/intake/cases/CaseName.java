package caseintake.intake.cases;

import java.util.UUID;

/** How a change names its case. */
sealed interface CaseName {

	/** By its id. */
	record Id(UUID caseId) implements CaseName {
	}

	/** By a source system's reference: the case may be opened by a row before. */
	record Source(SourceReference source) implements CaseName {
	}

}
