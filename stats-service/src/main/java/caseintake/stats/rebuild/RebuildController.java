package caseintake.stats.rebuild;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;

import caseintake.stats.problems.ProblemType;
import caseintake.stats.problems.RefusedWith;
import caseintake.stats.repair.CommandBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Counters built anew beside the live ones. */
@Tag(name = "Repair")
@RestController
@RequestMapping(path = "/v1/rebuilds", produces = MediaType.APPLICATION_JSON_VALUE)
class RebuildController {

	private final Generations generations;

	private final FillSchedule schedule;

	private final Swap swap;

	RebuildController(Generations generations, FillSchedule schedule, Swap swap) {
		this.generations = generations;
		this.schedule = schedule;
		this.swap = swap;
	}

	@Operation(operationId = "beginRebuild", summary = "Begins a new generation of counters, filled from the journal",
			description = "The live one goes on. The counters of closed generations are deleted.")
	@ApiResponse(responseCode = "202", description = "It is begun", useReturnTypeSchema = true,
			headers = @Header(name = "Location", description = "Where the generation is",
					schema = @Schema(type = "string")))
	@RefusedWith(ProblemType.STATE_CONFLICT)
	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	ResponseEntity<Rebuild> begin(HttpServletRequest request) throws IOException {
		CommandBody.read(request, Set.of()).check();
		Rebuild begun = this.generations.begin();
		this.schedule.begin();
		return ResponseEntity.accepted().location(URI.create("/v1/rebuilds/" + begun.generation())).body(begun);
	}

	@Operation(operationId = "listRebuilds", summary = "Every generation whose counters are there")
	@ApiResponse(responseCode = "200", description = "The generations", useReturnTypeSchema = true)
	@GetMapping
	Rebuilds list() {
		return new Rebuilds(this.generations.all());
	}

	@Operation(operationId = "readRebuild", summary = "One generation")
	@ApiResponse(responseCode = "200", description = "The generation", useReturnTypeSchema = true)
	@RefusedWith(ProblemType.REBUILD_NOT_FOUND)
	@GetMapping("/{generation}")
	Rebuild find(@PathVariable int generation) {
		return this.generations.find(generation);
	}

	@Operation(operationId = "swapRebuild", summary = "Puts a built generation in the place of the live one",
			description = """
					Refused with every reason if anything that is counted now would be lost or counted twice. \
					Where the journal itself went back, a person may declare so: then the live counters are no measure. \
					An event that was discarded and can be counted now changes figures of days that are final: \
					a person may declare that, too. \
					503 says that it was not decided, or that it is not known: GET /v1/rebuilds tells.""",
			requestBody = @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
					schema = @Schema(implementation = SwapBody.class))))
	@ApiResponse(responseCode = "200", description = "The generation, live", useReturnTypeSchema = true)
	@RefusedWith({ ProblemType.REBUILD_NOT_FOUND, ProblemType.STATE_CONFLICT, ProblemType.SWAP_REFUSED,
			ProblemType.SWAP_UNDECIDED, ProblemType.JOURNAL_SILENT })
	@PostMapping("/{generation}/swap")
	Rebuild swap(@PathVariable int generation, HttpServletRequest request) throws IOException {
		CommandBody body = CommandBody.read(request, Set.of("journalWentBack", "countDiscarded", "reason"));
		boolean journalWentBack = body.flag("journalWentBack");
		boolean countDiscarded = body.flag("countDiscarded");
		String reason = (journalWentBack || countDiscarded || body.has("reason")) ? body.reason() : null;
		body.check();
		this.swap.swap(generation, new Declaration(journalWentBack, countDiscarded, reason));
		return this.generations.find(generation);
	}

	@Operation(operationId = "deleteRebuild",
			summary = "Abandons a generation that is being built, or deletes the counters of a closed one")
	@ApiResponse(responseCode = "204", description = "It is gone", useReturnTypeSchema = true)
	@RefusedWith({ ProblemType.REBUILD_NOT_FOUND, ProblemType.STATE_CONFLICT })
	@DeleteMapping("/{generation}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable int generation, HttpServletRequest request) throws IOException {
		CommandBody.read(request, Set.of()).check();
		this.generations.delete(generation);
	}

	record Rebuilds(List<Rebuild> rebuilds) {
	}

	/**
	 * How OpenAPI shows the body of a swap.
	 *
	 * @param journalWentBack whether the live counters have counted what the journal no
	 * longer has
	 * @param countDiscarded whether events may be counted that were discarded
	 * @param reason why, needed for either
	 */
	@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE, name = "Swap")
	record SwapBody(@Nullable Boolean journalWentBack, @Nullable Boolean countDiscarded, @Nullable String reason) {
	}

}
