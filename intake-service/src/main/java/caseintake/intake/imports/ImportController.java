package caseintake.intake.imports;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import caseintake.intake.access.Sender;
import caseintake.intake.access.Senders;
import caseintake.intake.cases.CommandReader;
import caseintake.intake.cases.TraceParent;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import caseintake.intake.problems.RefusedWith;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Imports files of registrations and changes. The answer comes when the body has ended,
 * or at once when the import is refused or cannot go on. The server then takes what the
 * client still sends and throws it away, for a client may send everything before it
 * reads.
 */
@RestController
@RequestMapping("/v1/imports")
@Tag(name = "Imports")
class ImportController {

	private final Importer importer;

	private final ImportRoom room;

	private final ImportFiles files;

	private final ImportResults results;

	private final CommandReader reader;

	private final Senders senders;

	ImportController(Importer importer, ImportFiles files, ImportResults results, CommandReader reader, Senders senders,
			ImportProperties properties) {
		this.importer = importer;
		this.room = new ImportRoom(properties);
		this.files = files;
		this.results = results;
		this.reader = reader;
		this.senders = senders;
	}

	@Operation(operationId = "importCases",
			summary = "Registers a file of cases and changes them; sending it again is safe",
			requestBody = @RequestBody(required = true, content = {
					@Content(mediaType = FileFormat.NDJSON, schema = @Schema(type = "string", description = """
							One registration or change a line, 8 KiB at most; a change names its case by \
							caseId or sourceReference""")),
					@Content(mediaType = FileFormat.CSV, schema = @Schema(type = "string", description = """
							RFC 4180 in UTF-8, separated by commas or semicolons; the header names the members of \
							registrations, of changes or of both, those of a correction as from.openedOn; a row with a \
							changeReference is a change; an empty value is an absent member, units that assist stand \
							with spaces between them; 8 KiB a record at most""")) }))
	@ApiResponse(responseCode = "200", description = "The file has ended: what became of its rows",
			useReturnTypeSchema = true)
	@RefusedWith({ ProblemType.UNKNOWN_ORGANISATION, ProblemType.MALFORMED_BODY, ProblemType.INVALID_COLUMNS,
			ProblemType.LINE_TOO_LONG, ProblemType.BUSY, ProblemType.IMPORT_INTERRUPTED })
	@PostMapping(consumes = { FileFormat.NDJSON, FileFormat.CSV }, produces = MediaType.APPLICATION_JSON_VALUE)
	Finished create(@RequestHeader(name = Senders.SOURCE_SYSTEM, required = false) @Nullable String sourceSystem,
			@RequestHeader(name = "traceparent", required = false) @Nullable String traceparent,
			@Parameter(description = "Whether nothing is to be stored: the answer says what would have been",
					schema = @Schema(type = "boolean", defaultValue = "false")) @RequestParam(
							required = false) @Nullable String dryRun,
			HttpServletRequest request) throws IOException {
		Sender sender = this.senders.sender(sourceSystem);
		if (!this.room.enter(sender.system())) {
			throw new ProblemException(ProblemType.BUSY);
		}
		try {
			return run(sender, traceparent, isTrue(dryRun), request);
		}
		finally {
			this.room.leave(sender.system());
		}
	}

	/**
	 * Strict, because whoever mistypes it must not find out that it was a real run.
	 */
	private static boolean isTrue(@Nullable String dryRun) {
		return switch (dryRun) {
			case "true" -> true;
			case "false" -> false;
			case null -> false;
			default -> throw new ProblemException(
					Problem.of(ProblemType.INVALID_PARAMETER, "The parameter dryRun is neither true nor false"));
		};
	}

	private Finished run(Sender sender, @Nullable String traceparent, boolean dryRun, HttpServletRequest request)
			throws IOException {
		Rows rows = FileFormat.open(request, new RowReader(this.reader, sender, TraceParent.of(traceparent)));
		UUID importId = this.files.open(sender.system(), dryRun);
		ImportRun.Outcome outcome = this.importer.run(importId, rows, dryRun);
		var answer = Finished.of(importId, dryRun, outcome);
		if (outcome.interruption() != null) {
			throw new ProblemException(answer.asProblem(outcome.interruption()));
		}
		return answer;
	}

	@Operation(operationId = "listImports", summary = "The newest 20 imports of the source system")
	@ApiResponse(responseCode = "200", description = "The imports, newest first", useReturnTypeSchema = true)
	@RefusedWith(ProblemType.UNKNOWN_ORGANISATION)
	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	List<ImportView> newest(
			@RequestHeader(name = Senders.SOURCE_SYSTEM, required = false) @Nullable String sourceSystem) {
		return this.files.newest(this.senders.sender(sourceSystem).system());
	}

	@Operation(operationId = "readImport", summary = "How far an import has come")
	@ApiResponse(responseCode = "200", description = "The import", useReturnTypeSchema = true)
	@RefusedWith({ ProblemType.UNKNOWN_ORGANISATION, ProblemType.IMPORT_NOT_FOUND })
	@GetMapping(path = "/{importId}", produces = MediaType.APPLICATION_JSON_VALUE)
	ImportView find(@RequestHeader(name = Senders.SOURCE_SYSTEM, required = false) @Nullable String sourceSystem,
			@PathVariable UUID importId) {
		return this.files.find(importId, this.senders.sender(sourceSystem).system())
			.orElseThrow(() -> new ProblemException(ProblemType.IMPORT_NOT_FOUND));
	}

	@Operation(operationId = "listRefusedLines", summary = "The refused lines, NDJSON",
			description = "An object a line: line is the row's number, status and problem what it alone would have been answered with.")
	@ApiResponse(responseCode = "200", description = "The lines, none where no row was refused",
			content = @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE,
					schema = @Schema(type = "string", format = "binary")))
	@RefusedWith({ ProblemType.UNKNOWN_ORGANISATION, ProblemType.IMPORT_NOT_FOUND })
	@GetMapping(path = "/{importId}/results", produces = MediaType.APPLICATION_NDJSON_VALUE)
	void results(@RequestHeader(name = Senders.SOURCE_SYSTEM, required = false) @Nullable String sourceSystem,
			@PathVariable UUID importId, HttpServletResponse response) throws IOException {
		find(sourceSystem, importId);
		response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
		this.results.write(importId, response.getOutputStream());
	}

}
