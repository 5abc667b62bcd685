package caseintake.intake.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

/** Writes the refused lines of an import, page by page. */
@Component
class ImportResults {

	private static final int PAGE = 500;

	private final ImportFiles files;

	ImportResults(ImportFiles files) {
		this.files = files;
	}

	/** Writes NDJSON: line, status, problem. */
	void write(UUID importId, OutputStream out) throws IOException {
		long last = 0;
		List<ImportRefusal> page;
		do {
			page = this.files.refusals(importId, last, PAGE);
			for (ImportRefusal refusal : page) {
				out.write("{\"line\":%d,\"status\":%d,\"problem\":%s}\n"
					.formatted(refusal.line(), refusal.status(), refusal.problem())
					.getBytes(StandardCharsets.UTF_8));
				last = refusal.line();
			}
		}
		while (page.size() == PAGE);
	}

}
