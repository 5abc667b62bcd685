package caseintake.benchmarks.relay;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Records of the topic as text, a line each: as long as their key, headers and value. */
final class Payloads {

	private static final int NUMBER = 10_000;

	/** Names and values, and two lengths of a byte for each. */
	private static final String HEADERS = """
			ce_specversion..1.0 ce_id..00000000-0000-0000-0000-000000000000 ce_type..%s ce_source../case-intake \
			ce_subject..%s ce_time..2026-01-01T00:00:00.000000Z ce_sequence..0000000000000000001 \
			ce_previousid..00000000-0000-0000-0000-000000000000 content-type..application/json""".replace(" ", "");

	private Payloads() {
	}

	/** Writes some of the journal's. */
	static void write(Connection journal, Path file) throws IOException, SQLException {
		try (PreparedStatement select = journal
			.prepareStatement("select case_id, type, value from case_event order by sequence, partition limit ?");
				Writer out = Files.newBufferedWriter(file)) {
			select.setInt(1, NUMBER);
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					String caseId = row.getString(1);
					out.write(caseId);
					out.write(HEADERS.formatted(row.getString(2), caseId));
					out.write(row.getString(3));
					out.write('\n');
				}
			}
		}
	}

}
