package caseintake.stats.repair;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;

import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;
import caseintake.stats.problems.RefusedWith;
import caseintake.stats.sharing.MaxAge;
import caseintake.stats.sharing.SharedAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClientException;

/** What could not be counted, and what becomes of it. */
@Tag(name = "Repair")
@RestController
@RequestMapping(path = "/v1/quarantine", produces = MediaType.APPLICATION_JSON_VALUE)
class QuarantineController {

	private final QuarantineTable quarantine;

	private final QuarantineRepair repair;

	private final SharedAnswer<Quarantine> shared;

	QuarantineController(QuarantineTable quarantine, QuarantineRepair repair, Clock clock) {
		this.quarantine = quarantine;
		this.repair = repair;
		this.shared = new SharedAnswer<>(clock);
	}

	@Operation(operationId = "listQuarantine", summary = "What could not be counted, in every open generation",
			description = """
					Those that wait come first. truncated says whether there are more than the 1000 listed. With \
					Cache-Control: max-age=1 the answer may be one that somebody else got up to so many seconds ago, a minute at \
					most: say so if many ask.""")
	@ApiResponse(responseCode = "200", description = "The entries", useReturnTypeSchema = true)
	@GetMapping
	Quarantine list(@Parameter(hidden = true) @RequestHeader(name = HttpHeaders.CACHE_CONTROL,
			required = false) @Nullable String cacheControl) {
		return this.shared.take(MaxAge.of(cacheControl), this::read);
	}

	private Quarantine read() {
		List<Quarantined> entries = this.quarantine.list();
		return new Quarantine(entries.stream().limit(QuarantineTable.LISTED).toList(),
				entries.size() > QuarantineTable.LISTED);
	}

	@Operation(operationId = "retryQuarantined", summary = "Tries to count an event again, as the journal has it",
			description = "It moves the counters by what the event says, once. If it still cannot be counted, nothing changes.")
	@ApiResponse(responseCode = "200", description = "What became of it", useReturnTypeSchema = true)
	@RefusedWith({ ProblemType.QUARANTINE_NOT_FOUND, ProblemType.STATE_CONFLICT, ProblemType.JOURNAL_SILENT })
	@PostMapping("/{id}/retry")
	Retried retry(@PathVariable long id, HttpServletRequest request) throws IOException {
		CommandBody.read(request, Set.of()).check();
		try {
			return new Retried(id, this.repair.retry(waiting(id)) ? "counted" : "still-undecodable");
		}
		catch (RestClientException ex) {
			throw new ProblemException(ProblemType.JOURNAL_SILENT);
		}
	}

	@Operation(operationId = "discardQuarantined", summary = "Decides that an entry is never counted", description = """
			It stays in the account as discarded, with the reason. The control totals of its partition are \
			not compared any more: totalsComparedAt of GET /v1/pipeline stays as it is.""",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = ReasonBody.class))))
	@ApiResponse(responseCode = "200", description = "It is discarded", useReturnTypeSchema = true)
	@RefusedWith({ ProblemType.QUARANTINE_NOT_FOUND, ProblemType.STATE_CONFLICT })
	@PostMapping("/{id}/discard")
	Discarded discard(@PathVariable long id, HttpServletRequest request) throws IOException {
		CommandBody body = CommandBody.read(request, Set.of("reason"));
		String reason = body.reason();
		body.check();
		this.repair.discard(waiting(id), reason);
		return new Discarded(id, "discarded", reason);
	}

	private Quarantined waiting(long id) {
		Quarantined entry = this.quarantine.find(id)
			.orElseThrow(() -> new ProblemException(ProblemType.QUARANTINE_NOT_FOUND));
		if (!entry.isWaiting()) {
			throw new ProblemException(ProblemType.STATE_CONFLICT, "The entry does not wait any more.");
		}
		return entry;
	}

	/**
	 * The list.
	 *
	 * @param truncated whether there are more
	 */
	record Quarantine(List<Quarantined> quarantine, boolean truncated) {
	}

	/**
	 * What became of a retry.
	 *
	 * @param outcome counted or still-undecodable
	 */
	record Retried(long id, @Schema(allowableValues = {
			"counted", "still-undecodable" }) String outcome){
	}

	/** What became of an entry that was given up. */
	record Discarded(long id, String state, String reason) {
	}

}
