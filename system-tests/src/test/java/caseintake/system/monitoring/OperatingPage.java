package caseintake.system.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import caseintake.system.containers.ProjectFiles;

/** The tables of docs/operating.md. */
final class OperatingPage {

	private static final Pattern LINK = Pattern.compile("\\[`([^`]+)`]\\(runbook\\.md#([^)]+)\\)");

	private static final Pattern CODE = Pattern.compile("`([^`]*)`");

	private OperatingPage() {
	}

	/** Rows that begin with a link into the runbook. */
	static List<Entry> entries() {
		return rows().filter((cells) -> LINK.matcher(cells.getFirst()).matches()).map(Entry::of).toList();
	}

	/** Settings of Spring Boot. */
	static List<Setting> settings() {
		return rows()
			.filter((cells) -> cells.size() == 5 && cells.getFirst().matches("`(server|spring|management)\\..*"))
			.map((cells) -> new Setting(code(cells.get(0)), code(cells.get(1)), code(cells.get(2)), code(cells.get(3))))
			.toList();
	}

	private static Stream<List<String>> rows() {
		return ProjectFiles.text("docs/operating.md")
			.lines()
			.filter((line) -> line.startsWith("| "))
			.map((line) -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
			.map((cells) -> cells.subList(1, cells.size() - 1));
	}

	private static String code(String cell) {
		var matcher = CODE.matcher(cell);
		return matcher.find() ? matcher.group(1) : "";
	}

	/**
	 * An alarm or an alert.
	 *
	 * @param anchor of its entry in the runbook
	 * @param of the service that raises the alarm, or how bad the alert is
	 */
	record Entry(String name, String anchor, String of) {

		static Entry of(List<String> cells) {
			var link = LINK.matcher(cells.getFirst());
			if (!link.matches()) {
				throw new IllegalArgumentException("no link");
			}
			return new Entry(link.group(1), link.group(2), cells.get(1));
		}

		boolean isAlert() {
			return this.name.startsWith("CaseIntake");
		}

	}

	/** What both services have unless somebody sets it. */
	record Setting(String property, String variable, String intake, String stats) {
	}

}
