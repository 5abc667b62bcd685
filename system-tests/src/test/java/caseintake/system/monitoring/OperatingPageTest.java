package caseintake.system.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import caseintake.system.containers.ProjectFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The operator's page names every alarm, every alert and what is set. */
class OperatingPageTest {

	@ParameterizedTest
	@ValueSource(strings = { "intake-service", "stats-service" })
	void everyKindOfAlarmThatAServiceRaisesIsExplained(String service) {
		assertThat(alarmsOf(service)).hasSizeGreaterThan(4).isEqualTo(AlarmKinds.of(service));
	}

	@ParameterizedTest
	@ValueSource(strings = { "intake-service", "stats-service" })
	void everyKindHasItsWordsOnTheDashboard(String service) throws IOException {
		String texts = Files
			.readString(ProjectFiles.PROJECT.resolve("stats-service/src/main/resources/dashboard/text/en.js"));
		assertThat(AlarmKinds.of(service)).allSatisfy((kind) -> assertThat(texts).contains("\"alarm." + kind + "\""));
	}

	@Test
	void eachLeadsToAnEntryOfTheRunbookThatIsAboutIt() {
		var runbook = new Runbook();
		assertThat(OperatingPage.entries()).allSatisfy((entry) -> {
			assertThat(runbook.anchors()).contains(entry.anchor());
			if (!entry.isAlert()) {
				assertThat(entry.anchor()).contains(entry.name());
			}
		});
	}

	@Test
	void everyAlertIsExplainedAsBadAsItIs() {
		assertThat(OperatingPage.entries()
			.stream()
			.filter(OperatingPage.Entry::isAlert)
			.map((alert) -> alert.name() + " " + alert.of() + " " + Runbook.FILE + "#" + alert.anchor()))
			.containsExactlyInAnyOrderElementsOf(AlertRules.all()
				.stream()
				.map((alert) -> alert.name() + " " + alert.severity() + " " + alert.runbook())
				.toList());
	}

	@Test
	void whatIsSaidOfSpringBootsSettingsIsShipped() {
		var intake = ProjectFiles.settings("intake-service");
		var stats = ProjectFiles.settings("stats-service");
		assertThat(OperatingPage.settings()).hasSizeGreaterThan(5).allSatisfy((setting) -> {
			assertThat(setting.intake()).as(setting.property()).isEqualTo(intake.get(setting.property()));
			assertThat(setting.stats()).as(setting.property()).isEqualTo(stats.get(setting.property()));
			assertThat(setting.variable().isEmpty() || sets(setting)).as(setting.variable()).isTrue();
		});
	}

	private static boolean sets(OperatingPage.Setting setting) {
		var environment = new SystemEnvironmentPropertySource("systemEnvironment", Map.of(setting.variable(), "set"));
		return ConfigurationPropertySources.from(environment)
			.iterator()
			.next()
			.getConfigurationProperty(ConfigurationPropertyName.of(setting.property())) != null;
	}

	private static Set<String> alarmsOf(String service) {
		return OperatingPage.entries()
			.stream()
			.filter((entry) -> entry.of().equals(service))
			.map(OperatingPage.Entry::name)
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
