package caseintake.intake.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;

/** The formats of a file, told apart by its media type. */
final class FileFormat {

	static final String NDJSON = MediaType.APPLICATION_NDJSON_VALUE;

	static final String CSV = "text/csv";

	private static final MediaType CSV_TYPE = MediaType.parseMediaType(CSV);

	private FileFormat() {
	}

	/**
	 * Begins to read a request's body.
	 * @throws ProblemException if no row of it can be read
	 */
	static Rows open(HttpServletRequest request, RowReader reader) throws IOException {
		MediaType type = MediaType.parseMediaType(request.getContentType());
		if (!CSV_TYPE.includes(type)) {
			return new JsonRows(new LineReader(request.getInputStream()), reader);
		}
		Charset charset = type.getCharset();
		if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
			throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
		}
		return CsvRows.open(request.getInputStream(), reader);
	}

}
