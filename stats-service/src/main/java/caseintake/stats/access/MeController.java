package caseintake.stats.access;

import java.util.List;

import caseintake.access.Caller;
import caseintake.access.CallerReader;
import caseintake.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells callers who they are here, so that a page offers what they may do. */
@Tag(name = "Access")
@RestController
class MeController {

	private final CallerReader callers;

	MeController(CallerReader callers) {
		this.callers = callers;
	}

	@Operation(operationId = "readMe", summary = "Who calls, and what they may do",
			description = "The name is the one that releases and the record of repairs have.")
	@ApiResponse(responseCode = "200", description = "Whoever calls", useReturnTypeSchema = true)
	@GetMapping(path = "/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
	Me me() {
		Caller caller = this.callers.caller();
		return new Me(caller.name(), caller.scopes().stream().sorted().map(Scope::text).toList());
	}

	/**
	 * Whoever calls.
	 *
	 * @param name the person, or the client if no person is behind the call
	 * @param scopes what they may do
	 */
	record Me(String name, List<String> scopes) {
	}

}
