package caseintake.intake.cases;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;

import caseintake.intake.access.Jurisdiction;
import caseintake.intake.access.Sender;
import caseintake.intake.access.Senders;
import caseintake.intake.bodies.BoundedBody;
import caseintake.intake.bodies.ReferenceForm;
import caseintake.intake.journal.Receipt;
import caseintake.intake.problems.UnavailableException;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import caseintake.intake.problems.RefusedWith;
import caseintake.safeguards.AuditedCalls;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registers cases one by one and reads them back. */
@RestController
@RequestMapping(path = "/v1/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class CaseController {

	private final RegistrationReader reader;

	private final CaseRegister register;

	private final CaseFiles files;

	private final RegistrationMeter meter;

	private final Senders senders;

	CaseController(RegistrationReader reader, CaseRegister register, CaseFiles files, RegistrationMeter meter,
			Senders senders) {
		this.reader = reader;
		this.register = register;
		this.files = files;
		this.meter = meter;
		this.senders = senders;
	}

	@Operation(operationId = "registerCase", summary = "Registers a case, once for each source reference",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = RegistrationBody.class))))
	@ApiResponse(responseCode = "201", description = "The case is registered", useReturnTypeSchema = true,
			headers = @Header(name = "Location", description = "Where the case is", schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "200", description = "The case was registered before", useReturnTypeSchema = true)
	@RefusedWith({ ProblemType.UNKNOWN_ORGANISATION, ProblemType.FOREIGN_UNIT, ProblemType.INVALID_CASE,
			ProblemType.REFERENCE_TAKEN, ProblemType.NOT_STORABLE })
	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Registered> register(
			@RequestHeader(name = Senders.SOURCE_SYSTEM, required = false) @Nullable String sourceSystem,
			@RequestHeader(name = "traceparent", required = false) @Nullable String traceparent,
			HttpServletRequest request) throws IOException {
		Sender sender = this.senders.sender(sourceSystem);
		try {
			Registration registration = this.reader.read(BoundedBody.read(request), sender,
					TraceParent.of(traceparent));
			RegistrationResult result = AwaitCommit.of(this.register.submit(List.of(registration))).getFirst();
			result.subject().ifPresent((caseId) -> request.setAttribute(AuditedCalls.SUBJECT, caseId));
			return answer(result);
		}
		catch (UnavailableException ex) {
			throw new ProblemException(ProblemType.UNAVAILABLE);
		}
		catch (ProblemException ex) {
			this.meter.refused(ex.problem());
			throw ex;
		}
	}

	private ResponseEntity<Registered> answer(RegistrationResult result) {
		return switch (result) {
			case RegistrationResult.Created(UUID caseId, Receipt receipt) -> {
				this.meter.created();
				yield ResponseEntity.created(URI.create("/v1/cases/" + caseId))
					.body(new Registered(caseId, receipt.text(), false));
			}
			case RegistrationResult.Duplicate(UUID caseId, Receipt receipt) -> {
				this.meter.duplicate();
				yield ResponseEntity.ok(new Registered(caseId, receipt.text(), true));
			}
			case RegistrationResult.Conflict conflict -> throw new ProblemException(RegistrationRefusal.of(conflict));
			case RegistrationResult.NotValid notValid -> throw new ProblemException(RegistrationRefusal.of(notValid));
			case RegistrationResult.Unstorable unstorable ->
				throw new ProblemException(RegistrationRefusal.of(unstorable));
		};
	}

	@Operation(operationId = "readCase", summary = "A case and its history")
	@ApiResponse(responseCode = "200", description = "The case", useReturnTypeSchema = true)
	@RefusedWith({ ProblemType.UNKNOWN_ORGANISATION, ProblemType.CASE_NOT_FOUND })
	@GetMapping("/{caseId}")
	CaseFile byId(@PathVariable UUID caseId) {
		Jurisdiction jurisdiction = this.senders.jurisdiction();
		return this.files.byId(caseId)
			.filter((file) -> file.isKnownIn(jurisdiction))
			.orElseThrow(() -> new ProblemException(ProblemType.CASE_NOT_FOUND));
	}

	@Operation(operationId = "findCase", summary = "The case that the source system registered under a reference")
	@ApiResponse(responseCode = "200", description = "The case", useReturnTypeSchema = true)
	@RefusedWith({ ProblemType.UNKNOWN_ORGANISATION, ProblemType.CASE_NOT_FOUND })
	@GetMapping
	CaseFile byReference(@RequestHeader(name = Senders.SOURCE_SYSTEM, required = false) @Nullable String sourceSystem,
			@RequestParam String sourceReference) {
		Sender sender = this.senders.sender(sourceSystem);
		var source = new SourceReference(sender.system(), sourceReference);
		if (!ReferenceForm.isReference(sourceReference)) {
			throw new ProblemException(
					Problem.of(ProblemType.INVALID_PARAMETER, "The parameter sourceReference is invalid"));
		}
		return this.files.byReference(source)
			.filter((file) -> file.isKnownIn(sender.jurisdiction()))
			.orElseThrow(() -> new ProblemException(ProblemType.CASE_NOT_FOUND));
	}

	record Registered(UUID caseId, String receipt, boolean duplicate) {
	}

}
