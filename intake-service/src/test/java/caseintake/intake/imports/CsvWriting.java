package caseintake.intake.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rows as CSV, in one of the many ways to write the same, and as NDJSON. */
final class CsvWriting {

	static final List<String> COLUMNS = List.of("sourceReference", "operation", "openingUnit", "unit", "category",
			"openedAt", "openedOn");

	private static final List<String> COLUMNS_OF_CHANGES = List.of("changeReference", "caseId", "type", "from", "to",
			"reason", "duplicateOf", "from.openedAt", "from.openedOn", "from.operation", "from.openingUnit",
			"to.openedAt", "to.openedOn", "to.operation", "to.openingUnit");

	private final SplittableRandom random;

	private final char separator;

	private final String end;

	private final boolean quotesAll;

	private final StringBuilder text = new StringBuilder();

	private final List<Long> lines = new ArrayList<>();

	private long line = 1;

	CsvWriting(SplittableRandom random) {
		this.random = random;
		this.separator = random.nextBoolean() ? ',' : ';';
		this.end = random.nextBoolean() ? "\n" : "\r\n";
		this.quotesAll = random.nextInt(4) == 0;
	}

	static byte[] json(List<Map<String, String>> rows) {
		var text = new StringBuilder();
		rows.forEach((row) -> text.append(JsonMapper.shared().writeValueAsString(members(row))).append('\n'));
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** What a row of CSV says, said in JSON. */
	private static Map<String, Object> members(Map<String, String> row) {
		var members = new LinkedHashMap<String, Object>();
		var objects = new LinkedHashMap<String, Map<String, @Nullable String>>();
		String type = row.containsKey("changeReference") ? row.getOrDefault("type", "") : "";
		row.forEach((name, value) -> {
			int dot = name.indexOf('.');
			if (dot >= 0) {
				objects.computeIfAbsent(name.substring(0, dot), (object) -> {
					Map<String, @Nullable String> inside = new LinkedHashMap<>();
					members.put(object, inside);
					return inside;
				}).put(name.substring(dot + 1), value.isEmpty() ? null : value);
			}
			else if (type.equals("assist") && (name.equals("from") || name.equals("to"))) {
				members.put(name, value.isEmpty() ? List.of() : List.of(value.split(" +", -1)));
			}
			else if (!value.isEmpty()) {
				members.put(name, value);
			}
		});
		return members;
	}

	byte[] csv(List<Map<String, String>> rows) {
		List<String> columns = new ArrayList<>(COLUMNS);
		if (rows.stream().anyMatch((row) -> !COLUMNS.containsAll(row.keySet()))) {
			columns.addAll(COLUMNS_OF_CHANGES);
		}
		for (int i = columns.size(); i > 1; i--) {
			Collections.swap(columns, i - 1, this.random.nextInt(i));
		}
		if (this.random.nextInt(3) == 0) {
			this.text.append('\uFEFF');
		}
		record(columns);
		for (Map<String, String> row : rows) {
			if (this.random.nextInt(20) == 0) {
				end();
			}
			this.lines.add(this.line);
			record(columns.stream().map((column) -> row.getOrDefault(column, "")).toList());
		}
		if (this.random.nextBoolean()) {
			this.text.setLength(this.text.length() - this.end.length());
		}
		return this.text.toString().getBytes(StandardCharsets.UTF_8);
	}

	/** On which physical line each row begins. */
	List<Long> lines() {
		return this.lines;
	}

	private void record(List<String> fields) {
		for (int i = 0; i < fields.size(); i++) {
			if (i > 0) {
				this.text.append(this.separator);
			}
			field(fields.get(i));
		}
		end();
	}

	private void field(String value) {
		boolean mustQuote = value.chars().anyMatch((c) -> c == this.separator || c == '"' || c == '\r' || c == '\n');
		boolean quoted = mustQuote || this.quotesAll || this.random.nextInt(5) == 0;
		this.line += value.chars().filter((c) -> c == '\n').count();
		this.text.append(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
	}

	private void end() {
		this.text.append(this.end);
		this.line++;
	}

}
