package caseintake.stats.referencedata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import caseintake.referencedata.CurrentReferenceData;
import caseintake.referencedata.ReferenceDataLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(OutputCaptureExtension.class)
@Isolated("reads standard output")
class ReferenceDataStartTest {

	@Test
	void theFileThatIsNamedIsRead() {
		try (ConfigurableApplicationContext context = start("classpath:norway.yaml")) {
			assertThat(context.getBean(CurrentReferenceData.class).get().unit("vest")).isPresent();
		}
	}

	@Test
	void aBrokenFileIsToldInSentences(@TempDir Path folder, CapturedOutput output) throws IOException {
		Path file = Files.writeString(folder.resolve("broken.yaml"), "version: x\nzone: Europe/Atlantis\n");
		assertThatThrownBy(() -> start("file:" + file)).isNotNull();
		assertThat(output)
			.contains("APPLICATION FAILED TO START", "broken.yaml", "zone (line 2) must be a time zone",
					"units (line 1) is missing", "Correct the file")
			.doesNotContain("\tat caseintake");
	}

	@Test
	void aFileThatIsNotThereIsToldInASentence(@TempDir Path folder, CapturedOutput output) {
		assertThatThrownBy(() -> start("file:" + folder.resolve("absent.yaml"))).isNotNull();
		assertThat(output).contains("absent.yaml", "cannot be opened", "Correct the file")
			.doesNotContain("\tat caseintake");
	}

	private static ConfigurableApplicationContext start(String location) {
		return new SpringApplicationBuilder(ReferenceDataConfiguration.class, WithoutCases.class)
			.web(WebApplicationType.NONE)
			.run("--case-intake.reference-data=" + location);
	}

	/** No component, so that no scan finds it. */
	static class WithoutCases {

		@Bean
		ReferenceDataLedger ledger() {
			return (next, digest) -> List.of();
		}

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

	}

}
