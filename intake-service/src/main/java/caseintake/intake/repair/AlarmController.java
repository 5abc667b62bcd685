package caseintake.intake.repair;

import java.io.IOException;
import java.util.List;

import caseintake.intake.journal.Alarm;
import caseintake.intake.journal.Alarms;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Alarms, and the operator's own: the relay sends nothing while any stands. */
@RestController
@RequestMapping(path = "/v1/alarms", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Repair")
class AlarmController {

	private static final int OTHERS = 100;

	private static final String FORM = "The body has one member, reason, a string";

	private final Alarms alarms;

	private final AlarmRepair repair;

	AlarmController(Alarms alarms, AlarmRepair repair) {
		this.alarms = alarms;
		this.repair = repair;
	}

	@Operation(summary = "The alarms that stand, then the newest 100 others")
	@GetMapping
	Answer alarms() {
		return new Answer(this.alarms.newest(OTHERS));
	}

	@Operation(summary = "Holds the relay: raises an alarm of the kind held",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = ReasonBody.class))))
	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	Alarm hold(HttpServletRequest request) throws IOException {
		return this.repair.hold(reason(request));
	}

	@Operation(summary = "Resolves an alarm; the relay goes on when none stands",
			description = "Resolving journal-behind-topic, journal-differs-from-topic or topic-is-not-ours declares the "
					+ "records that the partition of the topic has now to be known: they raise no alarm any more. "
					+ "See /v1/journal/lost first.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = ReasonBody.class))))
	@PostMapping(path = "/{id}/resolution", consumes = MediaType.APPLICATION_JSON_VALUE)
	Alarm resolve(@PathVariable long id, HttpServletRequest request) throws IOException {
		return this.repair.resolve(id, reason(request));
	}

	static String reason(HttpServletRequest request) throws IOException {
		return CommandBody.reason(CommandBody.read(request, ReasonBody.class, FORM).reason());
	}

	record Answer(List<Alarm> alarms) {
	}

	@Schema(name = "Reason", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
	record ReasonBody(@Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 500) @Nullable String reason) {
	}

}
