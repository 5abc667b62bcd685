package caseintake.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;

import caseintake.benchmarks.contest.Console;
import caseintake.benchmarks.contest.NotMeasuredException;
import caseintake.benchmarks.contest.Options;
import caseintake.benchmarks.contest.Result;
import caseintake.benchmarks.contest.Row;
import caseintake.benchmarks.contest.Setting;

/**
 * Measures one row after the other; one that cannot be measured does not stop the others.
 */
final class Measuring {

	private final Options options;

	private final Path project;

	private final Path data;

	private final Console console;

	private final Report report = new Report();

	Measuring(Options options, Path project, Path data, Console console) throws IOException {
		this.options = options;
		this.project = project;
		this.data = data;
		this.console = console;
		for (String folder : new String[] { "raw", "plots", "profiles" }) {
			Files.createDirectories(data.resolve(folder));
		}
	}

	Report report() {
		return this.report;
	}

	void measure(Row row) throws IOException, InterruptedException {
		Path folder = Files.createTempDirectory(this.data, "run-");
		FileTime begun = Files.getLastModifiedTime(folder);
		this.console.say("%s: data and logs are in %s, until every answer was right".formatted(row.name(), folder));
		try {
			Result result = row.measure(new Setting(this.options, this.project, folder, this.data, this.console));
			this.report.add(row, result);
			if (result.wrong().isEmpty()) {
				delete(folder);
			}
		}
		catch (NotMeasuredException ex) {
			this.report.notMeasured(row, ex.sentence());
		}
		catch (IOException | SQLException | RuntimeException ex) {
			this.console.say("%s could not be measured: %s".formatted(row.name(), ex));
			this.report.failed(row, ex);
		}
		for (String page : FlameGraphs.draw(this.data.resolve("profiles"), begun)) {
			this.report.addFlameGraph(page);
		}
		// whoever stops it in the middle has the rows before
		Files.write(this.data.resolve("result.md"), this.report.lines());
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

}
