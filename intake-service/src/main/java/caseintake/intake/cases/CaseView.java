package caseintake.intake.cases;

import caseintake.intake.changes.CaseState;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The state of a case in an answer.
 *
 * @param cell its members stand beside {@code state}
 */
@Schema(name = "CaseState")
record CaseView(CaseFile.State state, @JsonUnwrapped CaseFile.CellView cell) {

	static CaseView of(CaseState state) {
		return new CaseView(CaseFile.State.of(state.live()), CaseFile.CellView.of(state.cell()));
	}

}
