package caseintake.stats.statistics;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes figures as CSV (RFC 4180, UTF-8). */
class CsvAnswer extends AbstractHttpMessageConverter<CsvTable> {

	CsvAnswer() {
		super(StandardCharsets.UTF_8, MediaType.parseMediaType("text/csv"));
	}

	@Override
	protected boolean supports(Class<?> type) {
		return CsvTable.class.isAssignableFrom(type);
	}

	@Override
	protected boolean canRead(@Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected CsvTable readInternal(Class<? extends CsvTable> type, HttpInputMessage message) {
		throw new HttpMessageNotReadableException("Figures are not read", message);
	}

	@Override
	protected void writeInternal(CsvTable answer, HttpOutputMessage message) throws IOException {
		try (CsvWriter csv = CsvWriter.builder()
			.lineDelimiter(LineDelimiter.CRLF)
			.build(new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8))) {
			csv.writeRecord(answer.header());
			answer.lines().forEach(csv::writeRecord);
		}
	}

}
