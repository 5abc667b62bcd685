package caseintake.system.monitoring;

import java.util.List;

import caseintake.system.containers.ProjectFiles;
import tools.jackson.databind.JsonNode;

/** The shipped alerts. */
public final class AlertRules {

	/** The folder of the files, from the project's. */
	public static final String FOLDER = "deploy/monitoring";

	private AlertRules() {
	}

	public static List<Alert> all() {
		return ProjectFiles.yaml(FOLDER + "/alerts.yml")
			.required("groups")
			.valueStream()
			.flatMap((group) -> group.required("rules").valueStream())
			.map(AlertRules::alert)
			.toList();
	}

	private static Alert alert(JsonNode rule) {
		return new Alert(rule.required("alert").asString(), rule.required("expr").asString(),
				rule.path("labels").path("severity").asString(""),
				rule.path("annotations").path("summary").asString(""),
				rule.path("annotations").path("runbook_url").asString(""));
	}

	public record Alert(String name, String expression, String severity, String summary, String runbook) {
	}

}
