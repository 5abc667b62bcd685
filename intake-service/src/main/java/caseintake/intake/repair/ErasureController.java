package caseintake.intake.repair;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;

import caseintake.intake.cases.CaseErasure;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import caseintake.intake.problems.RefusedWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Erases what a source system calls a case, in one transaction with its record. */
@RestController
@Tag(name = "Repair")
class ErasureController {

	private final CaseErasure erasure;

	private final Repairs repairs;

	private final TransactionTemplate transaction;

	ErasureController(CaseErasure erasure, Repairs repairs, PlatformTransactionManager transactions) {
		this.erasure = erasure;
		this.repairs = repairs;
		this.transaction = new TransactionTemplate(transactions);
	}

	@Operation(operationId = "eraseReferences", summary = "Erases every source reference of a case and of its changes",
			description = "A keyed hash stays in the place of each: who sends one again is answered as before. The case itself, "
					+ "its history and its counters stay. Safe to repeat.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = AlarmController.ReasonBody.class))))
	@ApiResponse(responseCode = "200", description = "They are erased", useReturnTypeSchema = true)
	@RefusedWith({ ProblemType.CASE_NOT_FOUND, ProblemType.INVALID_COMMAND })
	@PostMapping(path = "/v1/cases/{caseId}/erasure", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	Erased erase(@PathVariable UUID caseId, HttpServletRequest request) throws IOException {
		String reason = AlarmController.reason(request);
		CaseErasure.Outcome outcome = this.transaction.execute((status) -> {
			CaseErasure.Outcome done = this.erasure.erase(caseId);
			if (done == CaseErasure.Outcome.ERASED) {
				this.repairs.record("erase", "case " + caseId, reason);
			}
			return done;
		});
		return switch (Objects.requireNonNull(outcome)) {
			case ERASED -> new Erased(caseId);
			case NO_CASE -> throw new ProblemException(ProblemType.CASE_NOT_FOUND);
			case NO_KEY -> throw new ProblemException(
					Problem.of(ProblemType.INVALID_COMMAND, "The service was started without case-intake.erasure.key"));
		};
	}

	record Erased(UUID caseId) {
	}

}
