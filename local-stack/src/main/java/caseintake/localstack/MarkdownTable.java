package caseintake.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of a Markdown file of the project, for tests that hold it against what it tells
 * of.
 *
 * @param rows each by the names of the columns
 */
public record MarkdownTable(List<Map<String, String>> rows) {

	/** The table whose first columns have these names. */
	public static MarkdownTable of(String file, String... firstColumns) {
		List<String> lines = read(file);
		String head = "| " + String.join(" | ", firstColumns);
		int first = 0;
		while (!lines.get(first).startsWith(head)) {
			first++;
		}
		List<String> columns = cells(lines.get(first));
		return new MarkdownTable(lines.stream()
			.skip(first + 2)
			.takeWhile((line) -> line.startsWith("|"))
			.map((line) -> row(columns, cells(line)))
			.toList());
	}

	private static List<String> read(String file) {
		try {
			// Maven runs tests in the module's folder
			return Files.readAllLines(Path.of("..").resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> cells(String line) {
		return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1)).map(String::strip).toList();
	}

	private static Map<String, String> row(List<String> columns, List<String> cells) {
		if (cells.size() != columns.size()) {
			throw new IllegalStateException("A row has another number of cells than the table has columns");
		}
		var row = new LinkedHashMap<String, String>();
		for (int i = 0; i < columns.size(); i++) {
			row.put(columns.get(i), cells.get(i));
		}
		return row;
	}

}
