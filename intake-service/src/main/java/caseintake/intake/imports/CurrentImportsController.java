package caseintake.intake.imports;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is on its way into the journal. */
@RestController
@Tag(name = "Journal")
class CurrentImportsController {

	private final ImportFiles files;

	CurrentImportsController(ImportFiles files) {
		this.files = files;
	}

	@Operation(summary = "Imports of all source systems that run, or ended in the last ten minutes",
			description = "At most 50, running ones first, newest first. For those who watch the pipeline: it tells how many "
					+ "lines came and what became of them, and nothing of what they say.")
	@GetMapping(path = "/v1/journal/imports", produces = MediaType.APPLICATION_JSON_VALUE)
	Current current() {
		return new Current(this.files.current());
	}

	record Current(List<CurrentImport> imports) {
	}

}
