package caseintake.intake.cases;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;

import caseintake.intake.access.Sender;
import caseintake.intake.access.Senders;
import caseintake.intake.bodies.BoundedBody;
import caseintake.intake.changes.CaseState;
import caseintake.intake.changes.ChangeBody;
import caseintake.intake.changes.ChangeReader;
import caseintake.intake.changes.ChangeRequest;
import caseintake.intake.journal.Receipt;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import caseintake.intake.problems.RefusedWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes cases. */
@RestController
@RequestMapping(path = "/v1/cases/{caseId}/changes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class ChangeController {

	private final ChangeReader reader;

	private final CaseRegister register;

	private final ChangeMeter meter;

	private final Senders senders;

	ChangeController(ChangeReader reader, CaseRegister register, ChangeMeter meter, Senders senders) {
		this.reader = reader;
		this.register = register;
		this.meter = meter;
		this.senders = senders;
	}

	@Operation(operationId = "changeCase",
			summary = "Changes a case, once for each change reference, if the case is what the change says",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = ChangeBody.class))))
	@ApiResponse(responseCode = "201", description = "The case is changed", useReturnTypeSchema = true,
			headers = @Header(name = "Location", description = "Where the case is", schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "200", description = "The change was made before", useReturnTypeSchema = true)
	@RefusedWith({ ProblemType.UNKNOWN_ORGANISATION, ProblemType.CASE_NOT_FOUND, ProblemType.STALE_CHANGE,
			ProblemType.CHANGE_REFERENCE_TAKEN, ProblemType.INVALID_CHANGE, ProblemType.NOT_STORABLE })
	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Answered> change(@PathVariable UUID caseId,
			@RequestHeader(name = Senders.SOURCE_SYSTEM, required = false) @Nullable String sourceSystem,
			@RequestHeader(name = "traceparent", required = false) @Nullable String traceparent,
			HttpServletRequest request) throws IOException {
		Sender sender = this.senders.sender(sourceSystem);
		return this.meter.answer(() -> {
			ChangeRequest read = this.reader.read(BoundedBody.read(request), caseId);
			var requested = new RequestedChange(sender.jurisdiction(),
					new SourceReference(sender.system(), read.reference()), new CaseName.Id(caseId), read.change(),
					read.referenceData(), TraceParent.of(traceparent));
			return answer(AwaitCommit.of(this.register.change(List.of(requested))).getFirst());
		});
	}

	private ResponseEntity<Answered> answer(ChangeResult result) {
		return switch (result) {
			case ChangeResult.Changed(UUID caseId, Receipt receipt, CaseState after) -> {
				this.meter.changed();
				yield ResponseEntity.created(URI.create("/v1/cases/" + caseId))
					.body(new Answered(caseId, receipt.text(), false, CaseView.of(after)));
			}
			case ChangeResult.Duplicate(UUID caseId, Receipt receipt, CaseState after) -> {
				this.meter.duplicate();
				yield ResponseEntity.ok(new Answered(caseId, receipt.text(), true, CaseView.of(after)));
			}
			case ChangeResult.Refused refused -> throw new ProblemException(refused.problem());
		};
	}

	/**
	 * The answer.
	 *
	 * @param after the case as this change left it, which it need not be any more
	 */
	@Schema(name = "Changed")
	record Answered(UUID caseId, String receipt, boolean duplicate, CaseView after) {
	}

}
