package caseintake.intake.referencedata;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

class UnusableReferenceDataTest {

	@Test
	void aMissingFileStopsTheStartWithOneSentence() {
		assertThat(start(new ClassPathResource("missing.yaml")).getDescription()).contains("missing.yaml")
			.doesNotContain("\n");
	}

	@Test
	void aBrokenFileStopsTheStartWithEverythingThatIsWrongWithIt() {
		String description = start(
				new ByteArrayResource("version: x\nzone: Nowhere\n".getBytes(StandardCharsets.UTF_8), "broken.yaml"))
			.getDescription();

		assertThat(description).contains("broken.yaml", "zone", "units").doesNotContain("\n");
	}

	private static FailureAnalysis start(Resource file) {
		Exception failure = catchException(() -> new ReferenceDataConfiguration()
			.referenceDataWatch(new ReferenceDataResource(file), (next, digest) -> List.of(), Clock.systemUTC()));
		FailureAnalysis analysis = new UnusableReferenceDataAnalyzer().analyze(failure);
		assertThat(analysis).isNotNull();
		return analysis;
	}

}
