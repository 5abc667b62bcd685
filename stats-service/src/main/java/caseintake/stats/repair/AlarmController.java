package caseintake.stats.repair;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;
import caseintake.stats.problems.RefusedWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What only a person may resolve. */
@Tag(name = "Repair")
@RestController
@RequestMapping(path = "/v1/alarms", produces = MediaType.APPLICATION_JSON_VALUE)
class AlarmController {

	private final AlarmTable alarms;

	private final Repairs repairs;

	private final TransactionOperations transaction;

	AlarmController(AlarmTable alarms, Repairs repairs, TransactionOperations transaction) {
		this.alarms = alarms;
		this.repairs = repairs;
		this.transaction = transaction;
	}

	@Operation(operationId = "listAlarms", summary = "Alarms that stand, then those that are resolved: the newest 100")
	@ApiResponse(responseCode = "200", description = "The alarms", useReturnTypeSchema = true)
	@GetMapping
	Alarms alarms() {
		return new Alarms(this.alarms.newest());
	}

	@Operation(operationId = "resolveAlarm", summary = "Resolves an alarm whose cause is gone",
			description = "Counting goes on by itself. If the cause is not gone, the alarm is raised again.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = ReasonBody.class))))
	@ApiResponse(responseCode = "200", description = "The alarm, resolved", useReturnTypeSchema = true)
	@RefusedWith({ ProblemType.ALARM_NOT_FOUND, ProblemType.STATE_CONFLICT })
	@PostMapping("/{id}/resolution")
	AlarmTable.Row resolve(@PathVariable long id, HttpServletRequest request) throws IOException {
		CommandBody body = CommandBody.read(request, Set.of("reason"));
		String reason = body.reason();
		body.check();
		AlarmTable.Row alarm = find(id);
		this.transaction.executeWithoutResult((status) -> {
			if (!this.alarms.resolve(id, reason)) {
				throw new ProblemException(ProblemType.STATE_CONFLICT, "The alarm is resolved already.");
			}
			this.repairs.write("alarm-resolved", subject(alarm), reason);
		});
		return find(id);
	}

	private AlarmTable.Row find(long id) {
		return this.alarms.find(id).orElseThrow(() -> new ProblemException(ProblemType.ALARM_NOT_FOUND));
	}

	private static String subject(AlarmTable.Row alarm) {
		return "alarm %d: %s, generation %d, %s".formatted(alarm.id(), alarm.kind(), alarm.generation(),
				(alarm.partition() != null) ? "partition " + alarm.partition() : "every partition");
	}

	record Alarms(List<AlarmTable.Row> alarms) {
	}

}
