package caseintake.system.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import caseintake.system.containers.ProjectFiles;

/** The table of docs/metrics.md. */
public final class MetricsTable {

	/** What a metric that has no unit is. */
	public static final String FLAG = "0 or 1";

	private static final Map<String, String> SERVICES = Map.of("I", "intake-service", "S", "stats-service");

	private static final Pattern CODE = Pattern.compile("`([^`]+)`");

	private MetricsTable() {
	}

	/** Its rows, in their order, each for every service that has the metric. */
	public static List<Row> rows() {
		return ProjectFiles.text("docs/metrics.md")
			.lines()
			.filter((line) -> line.startsWith("| `case_intake_"))
			.map((line) -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
			.flatMap(MetricsTable::rows)
			.toList();
	}

	private static Stream<Row> rows(List<String> cells) {
		return Arrays.stream(cells.get(5).split(" "))
			.map((service) -> new Row(code(cells.get(1)).iterator().next(), cells.get(2), cells.get(3),
					code(cells.get(4)), SERVICES.getOrDefault(service, service)));
	}

	private static Set<String> code(String cell) {
		return new TreeSet<>(CODE.matcher(cell).results().map((MatchResult code) -> code.group(1)).toList());
	}

	/** A row without its meaning. */
	public record Row(String name, String type, String unit, Set<String> labels, String service) {

		/** What is behind the last unit. */
		public String nameWithoutSuffix() {
			return this.name.replaceFirst("_(total|max)$", "");
		}

	}

}
