package caseintake.intake.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Rows of a file: valid ones, references that come again, and values that are wrong. */
final class RandomRows {

	private static final List<String> WRONG = List.of("Kari", "vest ", "a,b", "a;b", "\"", "\"\"", "a\"b", "x\ny",
			"x\r\ny", "\n", "\r", "x\n\ny", "\u00E6\u00F8\u00E5", "\uFEFF", "\uD835\uDCB3", "\uFFFD", "\0", "'", "=1+1",
			"null", "31126050073", "\t", " ", "x".repeat(3000));

	private final SplittableRandom random;

	private final String series;

	RandomRows(SplittableRandom random, String series) {
		this.random = random;
		this.series = series;
	}

	/** So many rows with so many references at most. */
	List<Map<String, String>> next(int count, int references) {
		List<Map<String, String>> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			rows.add(row(references));
		}
		return rows;
	}

	private Map<String, String> row(int references) {
		Map<String, String> row = new LinkedHashMap<>();
		row.put("sourceReference", this.series + this.random.nextInt(references));
		if (this.random.nextInt(4) == 0) {
			row.put("operation", "dark-room");
		}
		if (this.random.nextInt(4) == 0) {
			row.put("openingUnit", of("vest", "p07", "agder"));
		}
		row.put("unit", of("vest", "p07", "agder"));
		row.put("category", of("travel", "travel", "live-streaming"));
		if (this.random.nextInt(4) > 0) {
			row.put("openedOn", of("2017-01-02", "2017-01-03"));
		}
		else {
			row.put("openedAt", of("2017-01-01T23:30:00Z", "2017-01-02T10:00:00+01:00"));
		}
		if (this.random.nextInt(6) == 0) {
			spoil(row);
		}
		return row;
	}

	private void spoil(Map<String, String> row) {
		String column = CsvWriting.COLUMNS.get(this.random.nextInt(CsvWriting.COLUMNS.size()));
		if (this.random.nextInt(4) == 0) {
			row.remove(column);
		}
		else {
			row.put(column, WRONG.get(this.random.nextInt(WRONG.size())));
		}
	}

	private String of(String... choices) {
		return choices[this.random.nextInt(choices.length)];
	}

}
