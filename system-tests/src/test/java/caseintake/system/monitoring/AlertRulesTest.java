package caseintake.system.monitoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import caseintake.localstack.LocalPrometheus;
import caseintake.system.containers.ProjectFiles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The alerts, before anything runs. */
class AlertRulesTest {

	private final List<AlertRules.Alert> alerts = AlertRules.all();

	@Test
	void promtoolAcceptsThem() throws Exception {
		assertThat(promtool("check", "rules", "alerts.yml"))
			.contains("SUCCESS: " + this.alerts.size() + " rules found");
		assertThat(promtool("check", "config", "prometheus.yml")).contains("is valid prometheus config file");
	}

	@Test
	void eachFiresAndIsQuietWhenItShould() throws Exception {
		assertThat(promtool("test", "rules", "alerts_test.yml")).contains("SUCCESS");
	}

	@Test
	void eachHasACaseInWhichItFiresAndOneInWhichItIsQuiet() {
		assertThat(tested(true)).isEqualTo(names());
		assertThat(tested(false)).isEqualTo(names());
	}

	@Test
	void eachLeadsToAnEntryOfTheRunbookThatNamesIt() {
		var runbook = new Runbook();
		assertThat(this.alerts).allSatisfy((alert) -> {
			assertThat(alert.runbook()).startsWith(Runbook.FILE + "#");
			String anchor = alert.runbook().substring(Runbook.FILE.length() + 1);
			assertThat(runbook.anchors()).contains(anchor);
			assertThat(runbook.alerts(anchor)).contains(alert.name());
		});
		assertThat(runbook.alerts()).as("alerts that the runbook names").isEqualTo(names());
	}

	@Test
	void eachSaysHowBadItIsAndWhatHappened() {
		assertThat(this.alerts).allSatisfy((alert) -> {
			assertThat(alert.severity()).as(alert.name()).isIn("critical", "warning");
			assertThat(alert.summary()).as(alert.name()).isNotBlank();
		});
	}

	private Set<String> names() {
		return this.alerts.stream().map(AlertRules.Alert::name).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> tested(boolean firing) {
		return ProjectFiles.yaml(AlertRules.FOLDER + "/alerts_test.yml")
			.required("tests")
			.valueStream()
			.flatMap((test) -> test.required("alert_rule_test").valueStream())
			.filter((test) -> test.required("exp_alerts").isEmpty() != firing)
			.map((JsonNode test) -> test.required("alertname").asString())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String promtool(String... arguments) throws IOException, InterruptedException {
		assumeTrue(LocalPrometheus.isInstalled(), LocalPrometheus.SKIPPED);
		var command = new ArrayList<>(List.of("promtool"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command)
			.directory(ProjectFiles.PROJECT.resolve(AlertRules.FOLDER).toFile())
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
		return output;
	}

}
