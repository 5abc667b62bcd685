package caseintake.stats.statistics;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes figures as CSV (RFC 4180, UTF-8): the columns as asked, then {@code cases}. */
class CsvAnswer extends AbstractHttpMessageConverter<CaseStatistics> {

	CsvAnswer() {
		super(StandardCharsets.UTF_8, MediaType.parseMediaType("text/csv"));
	}

	@Override
	protected boolean supports(Class<?> type) {
		return type == CaseStatistics.class;
	}

	@Override
	protected boolean canRead(@Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected CaseStatistics readInternal(Class<? extends CaseStatistics> type, HttpInputMessage message) {
		throw new HttpMessageNotReadableException("Figures are not read", message);
	}

	@Override
	protected void writeInternal(CaseStatistics answer, HttpOutputMessage message) throws IOException {
		try (CsvWriter csv = CsvWriter.builder()
			.lineDelimiter(LineDelimiter.CRLF)
			.build(new OutputStreamWriter(message.getBody(), StandardCharsets.UTF_8))) {
			var header = new ArrayList<>(answer.groupBy());
			header.add("cases");
			csv.writeRecord(header);
			for (StatisticsRow row : answer.rows()) {
				var fields = new ArrayList<String>(header.size());
				row.labels().forEach((label) -> fields.add(label.text()));
				fields.add(Long.toString(row.cases()));
				csv.writeRecord(fields);
			}
		}
	}

}
