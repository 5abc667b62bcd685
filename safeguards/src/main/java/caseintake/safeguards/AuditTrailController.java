package caseintake.safeguards;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Gives the record of calls to who keeps or examines it. */
@RestController
@RequestMapping(path = "/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Audit")
class AuditTrailController {

	private static final int MOST_ENTRIES = 5000;

	private final AuditTable table;

	AuditTrailController(AuditTable table) {
		this.table = table;
	}

	@Operation(summary = "The record of calls after an entry, oldest first",
			description = "Who called what, when, and how it was decided. Ask again after the last entry's id for those that follow.")
	@GetMapping
	Answer after(@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "1000") int limit) {
		if (after < 0 || limit < 1 || limit > MOST_ENTRIES) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"after is 0 or more, limit is 1 to " + MOST_ENTRIES);
		}
		return new Answer(this.table.after(after, limit));
	}

	record Answer(List<AuditEntry> entries) {
	}

}
