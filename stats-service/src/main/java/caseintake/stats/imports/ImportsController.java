package caseintake.stats.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is on its way into the journal. */
@Tag(name = "pipeline")
@RestController
class ImportsController {

	private final ImportWatch watch;

	ImportsController(ImportWatch watch) {
		this.watch = watch;
	}

	@Operation(summary = "Imports that run, or ended in the last ten minutes",
			description = "As intake-service tells them, two seconds ago at most. imports is null if it does not answer.")
	@GetMapping(path = "/v1/pipeline/imports", produces = MediaType.APPLICATION_JSON_VALUE)
	CurrentImports imports() {
		return this.watch.look();
	}

}
