package caseintake.intake.repair;

import java.io.IOException;
import java.util.List;

import caseintake.intake.problems.ProblemType;
import caseintake.intake.problems.RefusedWith;
import caseintake.intake.relay.Republishing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Makes the relay send a stretch of the journal again, for other readers of the topic.
 */
@RestController
@RequestMapping(path = "/v1/journal/republish", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Repair")
class RepublishController {

	private final RepublishRepair repair;

	private final Republishing republishing;

	RepublishController(RepublishRepair repair, Republishing republishing) {
		this.repair = repair;
		this.republishing = republishing;
	}

	@Operation(operationId = "republishEvents",
			summary = "Sends the journal to the topic again, from a sequence up to the present head",
			description = "Without a partition: every partition whose head is not below the sequence. What came after the "
					+ "request is sent again behind it. Readers see duplicates.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = RepublishBody.class))))
	@ApiResponse(responseCode = "202", description = "The requests, one for each partition", useReturnTypeSchema = true)
	@RefusedWith(ProblemType.INVALID_COMMAND)
	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.ACCEPTED)
	Answer request(HttpServletRequest request) throws IOException {
		RepublishBody body = CommandBody.read(request, RepublishBody.class,
				"The body has the members partition, a number that may be left out, from, a number, and reason, a string");
		return new Answer(this.repair.request(body.partition(), body.from(), CommandBody.reason(body.reason())));
	}

	@Operation(operationId = "listRepublishing", summary = "The newest 100 requests and how far they are")
	@ApiResponse(responseCode = "200", description = "The requests, newest first", useReturnTypeSchema = true)
	@GetMapping
	Answer newest() {
		return new Answer(this.republishing.newest());
	}

	@Schema(name = "Republishings")
	record Answer(List<Republishing.Request> requests) {
	}

	@Schema(name = "Republish", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
	record RepublishBody(@Schema(description = "By default all", minimum = "0") @Nullable Integer partition,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "First sequence to send again",
					minimum = "1") @Nullable Long from,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 500) @Nullable String reason) {
	}

}
