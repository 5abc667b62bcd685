package caseintake.system.monitoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What Grafana would need a running Prometheus to complain about. */
@ParameterizedClass
@MethodSource("dashboards")
class DashboardTest {

	private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)}|(?!__)(\\w+))");

	private static final int COLUMNS = 24;

	private final Dashboard dashboard;

	DashboardTest(Dashboard dashboard) {
		this.dashboard = dashboard;
	}

	static List<Dashboard> dashboards() {
		return Dashboard.all();
	}

	@Test
	void itIsOfASchemaThatGrafanaStillReadsAndHasAnAddressOfItsOwn() {
		assertThat(this.dashboard.root().required("schemaVersion").asInt()).isGreaterThanOrEqualTo(39);
		assertThat(dashboards().stream().map((one) -> one.root().required("uid").asString())).doesNotHaveDuplicates();
	}

	@Test
	void everyPanelAsksSomethingAndSaysInWhatUnit() {
		assertThat(this.dashboard.panels()).isNotEmpty().allSatisfy((panel) -> {
			assertThat(panel.required("title").asString()).isNotBlank();
			assertThat(panel.required("type").asString()).isIn("stat", "timeseries");
			assertThat(panel.required("fieldConfig").required("defaults").required("unit").asString()).isNotBlank();
			assertThat(panel.required("targets").valueStream()).isNotEmpty()
				.allSatisfy((target) -> assertThat(target.required("expr").asString()).isNotBlank());
			assertThat(panel.required("targets").valueStream().map((target) -> target.required("refId")))
				.doesNotHaveDuplicates();
		});
	}

	@Test
	void everythingIsAskedOfTheDataSourceThatIsChosen() {
		assertThat(this.dashboard.variables().getFirst().required("type").asString()).isEqualTo("datasource");
		assertThat(this.dashboard.root().findValues("datasource")).isNotEmpty()
			.allSatisfy((source) -> assertThat(source.required("uid").asString()).isEqualTo("${datasource}"));
		assertThat(this.dashboard.panels()).allSatisfy((panel) -> {
			assertThat(panel.has("datasource")).isTrue();
			assertThat(panel.required("targets").valueStream()).allMatch((target) -> target.has("datasource"));
		});
	}

	@Test
	void everyVariableThatIsUsedIsThere() {
		Set<String> there = this.dashboard.variables()
			.stream()
			.map((variable) -> variable.required("name").asString())
			.collect(Collectors.toSet());
		assertThat(this.dashboard.questions()).allSatisfy(
				(question) -> assertThat(VARIABLE.matcher(question).results().map(DashboardTest::variable).toList())
					.isSubsetOf(there));
	}

	@Test
	void panelsStandBesideEachOther() {
		var taken = new HashSet<String>();
		this.dashboard.root().required("panels").forEach((panel) -> {
			JsonNode place = panel.required("gridPos");
			int right = place.required("x").asInt() + place.required("w").asInt();
			int bottom = place.required("y").asInt() + place.required("h").asInt();
			assertThat(right).isLessThanOrEqualTo(COLUMNS);
			for (int x = place.required("x").asInt(); x < right; x++) {
				for (int y = place.required("y").asInt(); y < bottom; y++) {
					assertThat(taken.add(x + " " + y)).as(panel.required("title").asString()).isTrue();
				}
			}
		});
		assertThat(this.dashboard.root().required("panels").valueStream().map((panel) -> panel.required("id")))
			.doesNotHaveDuplicates();
	}

	private static String variable(MatchResult found) {
		return (found.group(1) != null) ? found.group(1) : found.group(2);
	}

}
