package caseintake.stats;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

import caseintake.localstack.ConfigurationTable;
import caseintake.localstack.GeneratedPart;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code docs/operating.md} lists the settings as their classes have them. With
 * {@code -Dpage=write} it is written.
 */
class ConfigurationReferenceTest {

	private final ConfigurationTable table = ConfigurationTable.of(getClass().getClassLoader(), shipped());

	@Test
	void thePageListsEverySettingAsItIs() {
		var page = new GeneratedPart(Path.of("../docs/operating.md"), "settings of stats-service");
		if ("write".equals(System.getProperty("page"))) {
			page.write(this.table.markdown());
		}
		assertThat(page.text()).isEqualTo(this.table.markdown());
	}

	@Test
	void eachHasATypeAndAMeaning() {
		assertThat(this.table.rows()).isNotEmpty().allSatisfy((row) -> {
			assertThat(row.type()).as(row.property()).isNotEqualTo("?");
			assertThat(row.meaning()).as(row.property()).isNotBlank().doesNotContain("|", "@");
		});
	}

	@Test
	void whatIsShippedIsWhatTheClassesHave() {
		assertThat(this.table.rows()).filteredOn((row) -> !row.inCode().isEmpty())
			.allSatisfy((row) -> assertThat(row.standard()).as(row.property()).isEqualTo(row.inCode()));
	}

	@Test
	void everySettingThatIsShippedIsListed() {
		assertThat(shipped().keySet()).filteredOn((name) -> name.startsWith("case-intake."))
			.isSubsetOf(this.table.rows().stream().map(ConfigurationTable.Row::property).toList());
	}

	@Test
	void theEnvironmentVariableSetsIt() {
		assertThat(this.table.rows()).allSatisfy((row) -> {
			var environment = new SystemEnvironmentPropertySource("systemEnvironment", Map.of(row.variable(), "set"));
			assertThat(ConfigurationPropertySources.from(environment)
				.iterator()
				.next()
				.getConfigurationProperty(ConfigurationPropertyName.of(row.property()))).as(row.variable()).isNotNull();
		});
	}

	private static Map<String, String> shipped() {
		var yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new ClassPathResource("application.yaml"));
		return requireNonNull(yaml.getObject()).entrySet()
			.stream()
			.collect(Collectors.toMap((entry) -> entry.getKey().toString(), (entry) -> entry.getValue().toString()));
	}

}
