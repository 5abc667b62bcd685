package caseintake.benchmarks;

import java.util.ArrayList;
import java.util.List;

import caseintake.benchmarks.contest.Result;
import caseintake.benchmarks.contest.Row;
import caseintake.benchmarks.contest.Verdict;

/** What all rows gave, one Markdown file. */
final class Report {

	private final List<String> machine = Machine.describe();

	private final List<String> verdicts = new ArrayList<>();

	private final List<String> rows = new ArrayList<>();

	private final List<String> wrong = new ArrayList<>();

	private boolean failed;

	private boolean complete = true;

	void add(Row row, Result result) {
		result.verdicts().forEach((verdict) -> this.verdicts.add(verdict.line()));
		begin(row);
		this.rows.addAll(result.markdown());
		result.wrong().forEach((sentence) -> this.wrong.add(row.name() + ": " + sentence));
		this.complete &= result.complete();
	}

	/** In the row's place. */
	void notMeasured(Row row, String sentence) {
		this.complete = false;
		this.verdicts.add(new Verdict(row.name(), "–", "–", "–", "not measured: " + sentence).line());
		begin(row);
		this.rows.add("Not measured: %s.".formatted(sentence));
	}

	/** Like {@link #notMeasured}, but it should have been measured. */
	void failed(Row row, Exception failure) {
		this.failed = true;
		notMeasured(row, "it could not run, " + failure);
	}

	void addFlameGraph(String page) {
		this.rows.addAll(List.of("", "[profile](profiles/%s)".formatted(page)));
	}

	private void begin(Row row) {
		this.rows.addAll(List.of("", "## " + row.name(), "", row.promise(), ""));
	}

	/** The command's exit status. */
	int status() {
		if (!this.wrong.isEmpty()) {
			return 1;
		}
		return this.failed ? 3 : 0;
	}

	List<String> lines() {
		var lines = new ArrayList<>(this.machine);
		if (!this.verdicts.isEmpty()) {
			lines.add("");
			lines.addAll(Verdict.HEADING);
			lines.addAll(this.verdicts);
		}
		lines.addAll(this.rows);
		lines.addAll(List.of("", conclusion(), ""));
		this.wrong.forEach((sentence) -> lines.add("- " + sentence));
		return lines;
	}

	private String conclusion() {
		if (!this.wrong.isEmpty()) {
			return "Answers were wrong:";
		}
		return this.complete ? "Every answer was right." : "No answer was wrong, but not everything was measured.";
	}

}
