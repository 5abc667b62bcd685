package caseintake.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import caseintake.faults.checker.Verdict;
import caseintake.faults.nemesis.Kind;
import caseintake.faults.nemesis.Tally;
import caseintake.faults.points.Manner;

/** What is written down at the end, in Markdown. */
record Report(Result result) {

	void write(Path file) {
		try {
			Path folder = file.toAbsolutePath().getParent();
			if (folder != null) {
				Files.createDirectories(folder);
			}
			Files.writeString(file, text());
			Files.writeString(file.resolveSibling(file.getFileName() + ".json"), new ReportJson(this.result).text());
		}
		catch (IOException ex) {
			throw new CannotRunException("The report cannot be written to " + file);
		}
	}

	String text() {
		return heading() + rules() + faults() + points() + victims() + rest();
	}

	private String heading() {
		Result.Requests requests = this.result.requests();
		return """
				# Fault campaign: %s

				- seed %d, %d clients, kinds %s, started %s
				- faults for %s%s: %d
				- rows sent: %d acknowledged, %d refused, %d of unknown outcome
				- journal: %d events, %d of them changes of cases; topic: %d records
				- after the last fault: %s
				- samples taken during the run: %s
				- %d generations of counters looked at

				""".formatted(this.result.audit().holds() ? "every rule holds" : "A RULE IS BROKEN",
				this.result.arguments().seed(), this.result.arguments().clients(), kinds(), this.result.startedAt(),
				Status.time(this.result.length()), this.result.cut() ? " (ended early)" : "", this.result.allFaults(),
				requests.ok(), requests.refused(), requests.unknown(), this.result.audit().events(),
				this.result.audit().changes(), this.result.audit().records(), counted(), samples(),
				this.result.audit().snapshots());
	}

	private String kinds() {
		return this.result.arguments().only().stream().map(Kind::text).collect(Collectors.joining(", "));
	}

	private String samples() {
		return this.result.effort()
			.samples()
			.entrySet()
			.stream()
			.map((each) -> each.getValue() + " of " + each.getKey())
			.collect(Collectors.joining(", "));
	}

	private String counted() {
		return "everybody ready again within " + this.result.readyAfter().toSeconds() + " s, "
				+ ((this.result.countedAfter() != null)
						? "everything counted " + this.result.countedAfter().toSeconds() + " s later"
						: "not everything counted");
	}

	private String rules() {
		StringBuilder text = new StringBuilder("## Rules\n\n| rule | |\n|---|---|\n");
		for (Verdict verdict : this.result.audit().verdicts()) {
			text.append("| ").append(verdict.rule()).append(verdict.holds() ? " | holds |\n" : " | **broken** |\n");
		}
		for (Verdict verdict : this.result.audit().verdicts()) {
			if (!verdict.holds()) {
				text.append("\n**").append(verdict.rule()).append("**\n\n");
				verdict.broken().forEach((sentence) -> text.append("- ").append(sentence).append('\n'));
			}
		}
		return text.append('\n').toString();
	}

	private String faults() {
		return "## Faults\n\n| kind | faults |\n|---|---|\n" + this.result.faults()
			.entrySet()
			.stream()
			.map((each) -> "| %s | %d |\n".formatted(each.getKey().text(), each.getValue()))
			.collect(Collectors.joining()) + "\n";
	}

	private String points() {
		if (this.result.strikes().isEmpty()) {
			return "";
		}
		StringBuilder text = new StringBuilder(
				"## Named points\n\n| point | waited for | struck | killed | thread held | process held |\n|---|---|---|---|---|---|\n");
		for (Map.Entry<String, Tally.Strikes> each : this.result.strikes().entrySet()) {
			Tally.Strikes strikes = each.getValue();
			text.append("| %s | %d | %d | %d | %d | %d |\n".formatted(each.getKey(), strikes.armed(), strikes.all(),
					struck(strikes, Manner.KILL), struck(strikes, Manner.HOLD), struck(strikes, Manner.PAUSE)));
		}
		return text.append('\n').toString();
	}

	private static long struck(Tally.Strikes strikes, Manner manner) {
		return strikes.struck().getOrDefault(manner, 0L);
	}

	private String victims() {
		return "## Who suffered what\n\n| | times |\n|---|---|\n" + this.result.victims()
			.entrySet()
			.stream()
			.map((each) -> "| %s | %d |\n".formatted(each.getKey(), each.getValue()))
			.collect(Collectors.joining()) + "\n";
	}

	private String rest() {
		String restarts = this.result.restarts()
			.entrySet()
			.stream()
			.map((each) -> each.getKey() + " " + each.getValue())
			.collect(Collectors.joining(", "));
		List<String> notes = this.result.notes()
			.entrySet()
			.stream()
			.map((each) -> "- " + each.getKey() + ": " + each.getValue() + "\n")
			.toList();
		Map<String, Long> unasked = this.result.unasked()
			.stream()
			.collect(Collectors.groupingBy((each) -> each, TreeMap::new, Collectors.counting()));
		return "## Else\n\n- started again: " + restarts + "\n"
				+ unasked.entrySet()
					.stream()
					.map((each) -> "- " + each.getKey() + ": " + each.getValue() + "\n")
					.collect(Collectors.joining())
				+ String.join("", notes);
	}

}
