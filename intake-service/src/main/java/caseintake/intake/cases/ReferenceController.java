package caseintake.intake.cases;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import caseintake.intake.access.Jurisdiction;
import caseintake.intake.access.Sender;
import caseintake.intake.access.Senders;
import caseintake.intake.bodies.BodyJson;
import caseintake.intake.bodies.BoundedBody;
import caseintake.intake.bodies.Members;
import caseintake.intake.bodies.ReferenceForm;
import caseintake.intake.bodies.Violations;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import caseintake.intake.problems.RefusedWith;
import io.micrometer.core.instrument.MeterRegistry;
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

/** Makes cases known by further references, mostly other source systems'. */
@RestController
@RequestMapping(path = "/v1/cases/{caseId}/references", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class ReferenceController {

	private static final String NAME = RegistrationField.SOURCE_REFERENCE.jsonName();

	private final CaseRegister register;

	private final CaseFiles files;

	private final Senders senders;

	private final Outcomes outcomes;

	ReferenceController(CaseRegister register, CaseFiles files, Senders senders, MeterRegistry registry) {
		this.register = register;
		this.files = files;
		this.senders = senders;
		this.outcomes = new Outcomes(registry, "case.intake.references",
				"Further references of cases answered, by outcome and reason of refusal", "added", "duplicate");
	}

	@Operation(operationId = "addReference", summary = "Makes the case known by a reference of the source system too",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = ReferenceBody.class))))
	@ApiResponse(responseCode = "201", description = "The case has this reference, too", useReturnTypeSchema = true,
			headers = @Header(name = "Location", description = "Where the case is", schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "200", description = "The case had this reference before", useReturnTypeSchema = true)
	@RefusedWith({ ProblemType.UNKNOWN_ORGANISATION, ProblemType.CASE_NOT_FOUND, ProblemType.REFERENCE_TAKEN,
			ProblemType.INVALID_CHANGE, ProblemType.NOT_STORABLE })
	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Answered> add(@PathVariable UUID caseId,
			@RequestHeader(name = Senders.SOURCE_SYSTEM, required = false) @Nullable String sourceSystem,
			HttpServletRequest request) throws IOException {
		Sender sender = this.senders.sender(sourceSystem);
		return this.outcomes.answer(() -> {
			var source = new SourceReference(sender.system(), read(BoundedBody.read(request)));
			refuseUnlessKnown(caseId, sender.jurisdiction());
			return answer(AwaitCommit.of(this.register.addReferences(List.of(new SecondReference(source, caseId))))
				.getFirst());
		});
	}

	/** Who has had to do with a case goes on having had to. */
	private void refuseUnlessKnown(UUID caseId, Jurisdiction jurisdiction) {
		if (!(jurisdiction instanceof Jurisdiction.Everywhere)
				&& this.files.byId(caseId).filter((file) -> file.isKnownIn(jurisdiction)).isEmpty()) {
			throw new ProblemException(ProblemType.CASE_NOT_FOUND);
		}
	}

	private static String read(byte[] body) {
		var violations = new Violations();
		Members members = BodyJson.read(body, violations);
		members.only(Set.of(NAME));
		String reference = members.required(NAME);
		if (reference != null) {
			ReferenceForm.check(reference, NAME, violations);
		}
		violations.throwIfAny(ProblemType.INVALID_CHANGE);
		if (reference == null) {
			throw new IllegalStateException("A reference without violations is missing");
		}
		return reference;
	}

	private ResponseEntity<Answered> answer(ReferenceResult result) {
		return switch (result) {
			case ReferenceResult.Added(UUID caseId) -> {
				this.outcomes.count("added");
				yield ResponseEntity.created(URI.create("/v1/cases/" + caseId)).body(new Answered(caseId, false));
			}
			case ReferenceResult.Known(UUID caseId) -> {
				this.outcomes.count("duplicate");
				yield ResponseEntity.ok(new Answered(caseId, true));
			}
			case ReferenceResult.Refused refused -> throw new ProblemException(refused.problem());
		};
	}

	@Schema(name = "Referenced")
	record Answered(UUID caseId, boolean duplicate) {
	}

	/** What is read, for the description of the API. */
	@Schema(name = "SecondReference", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
	record ReferenceBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED,
			pattern = "^" + ReferenceForm.PATTERN + "$", description = "Never a birth number") String sourceReference) {
	}

}
