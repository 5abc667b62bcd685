package caseintake.intake.imports;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import caseintake.intake.cases.RegistrationReader;
import caseintake.intake.cases.SourceSystem;
import caseintake.intake.cases.TraceParent;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Imports files of registrations. The answer comes when the body has ended, or at once
 * when the import is refused or cannot go on. The server then takes what the client still
 * sends and throws it away, for a client may send everything before it reads.
 */
@RestController
@RequestMapping("/v1/imports")
@Tag(name = "Imports")
class ImportController {

	private final Importer importer;

	private final Semaphore room;

	private final ImportFiles files;

	private final ImportResults results;

	private final RegistrationReader reader;

	ImportController(Importer importer, ImportFiles files, ImportResults results, RegistrationReader reader,
			ImportProperties properties) {
		this.importer = importer;
		this.room = new Semaphore(properties.atATime());
		this.files = files;
		this.results = results;
		this.reader = reader;
	}

	@Operation(summary = "Registers a file of cases, a line each; sending it again is safe",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE,
							schema = @Schema(type = "string", description = "One registration a line, 8 KiB at most"))))
	@PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	Finished create(@RequestHeader(SourceSystem.HEADER) String sourceSystem,
			@RequestHeader(name = "traceparent", required = false) @Nullable String traceparent,
			HttpServletRequest request) throws IOException {
		String system = SourceSystem.of(sourceSystem);
		if (!this.room.tryAcquire()) {
			throw new ProblemException(ProblemType.BUSY);
		}
		try {
			return run(system, traceparent, request);
		}
		finally {
			this.room.release();
		}
	}

	private Finished run(String system, @Nullable String traceparent, HttpServletRequest request) throws IOException {
		UUID importId = this.files.open(system);
		ImportRun.Outcome outcome = this.importer.run(importId, request.getInputStream(),
				new RowReader(this.reader, system, TraceParent.of(traceparent)));
		var answer = Finished.of(importId, outcome);
		if (outcome.interruption() != null) {
			throw new ProblemException(answer.asProblem(outcome.interruption()));
		}
		return answer;
	}

	@Operation(summary = "The newest 20 imports of the source system")
	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	List<ImportView> newest(@RequestHeader(SourceSystem.HEADER) String sourceSystem) {
		return this.files.newest(SourceSystem.of(sourceSystem));
	}

	@Operation(summary = "How far an import has come")
	@GetMapping(path = "/{importId}", produces = MediaType.APPLICATION_JSON_VALUE)
	ImportView find(@RequestHeader(SourceSystem.HEADER) String sourceSystem, @PathVariable UUID importId) {
		return this.files.find(importId, SourceSystem.of(sourceSystem))
			.orElseThrow(() -> new ProblemException(ProblemType.IMPORT_NOT_FOUND));
	}

	@Operation(summary = "The refused lines, NDJSON")
	@GetMapping(path = "/{importId}/results", produces = MediaType.APPLICATION_NDJSON_VALUE)
	void results(@RequestHeader(SourceSystem.HEADER) String sourceSystem, @PathVariable UUID importId,
			HttpServletResponse response) throws IOException {
		find(sourceSystem, importId);
		response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
		this.results.write(importId, response.getOutputStream());
	}

	record Finished(UUID importId, ImportState state, long lines, long created, long duplicates, long refused,
			String results) {

		static Finished of(UUID importId, ImportRun.Outcome outcome) {
			ImportCounts counts = outcome.counts();
			return new Finished(importId,
					(outcome.interruption() == null) ? ImportState.FINISHED : ImportState.INTERRUPTED, counts.lines(),
					counts.created(), counts.duplicates(), counts.refused(), ImportView.results(importId));
		}

		Problem asProblem(ProblemType interruption) {
			return Problem.of(interruption)
				.with("importId", this.importId)
				.with("state", this.state)
				.with("lines", this.lines)
				.with("created", this.created)
				.with("duplicates", this.duplicates)
				.with("refused", this.refused)
				.with("results", this.results);
		}

	}

}
