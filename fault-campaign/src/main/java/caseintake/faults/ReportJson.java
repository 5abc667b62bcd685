package caseintake.faults;

import java.time.Duration;
import java.util.Locale;

import caseintake.faults.checker.Verdict;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report for programs. */
record ReportJson(Result result) {

	private static final JsonMapper JSON = new JsonMapper();

	String text() {
		ObjectNode json = JSON.createObjectNode()
			.put("holds", this.result.audit().holds())
			.put("seed", this.result.arguments().seed())
			.put("clients", this.result.arguments().clients())
			.put("startedAt", this.result.startedAt().toString())
			.put("seconds", this.result.length().toSeconds())
			.put("endedEarly", this.result.cut())
			.put("ok", this.result.requests().ok())
			.put("refused", this.result.requests().refused())
			.put("unknown", this.result.requests().unknown())
			.put("events", this.result.audit().events())
			.put("changes", this.result.audit().changes())
			.put("records", this.result.audit().records())
			.put("samples", this.result.samples())
			.put("generations", this.result.audit().snapshots());
		json.put("readyAfterSeconds", this.result.readyAfter().toSeconds());
		Duration counted = this.result.countedAfter();
		if (counted != null) {
			json.put("countedAfterSeconds", counted.toSeconds());
		}
		ObjectNode faults = json.putObject("faults");
		this.result.faults().forEach((kind, number) -> faults.put(kind.text(), number));
		ObjectNode points = json.putObject("points");
		this.result.strikes().forEach((point, strikes) -> {
			ObjectNode each = points.putObject(point).put("armed", strikes.armed()).put("struck", strikes.all());
			strikes.struck().forEach((manner, number) -> each.put(manner.name().toLowerCase(Locale.ROOT), number));
		});
		ObjectNode victims = json.putObject("victims");
		this.result.victims().forEach(victims::put);
		ArrayNode rules = json.putArray("rules");
		for (Verdict verdict : this.result.audit().verdicts()) {
			ObjectNode rule = rules.addObject().put("rule", verdict.rule()).put("holds", verdict.holds());
			ArrayNode broken = rule.putArray("broken");
			verdict.broken().forEach(broken::add);
		}
		return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
	}

}
