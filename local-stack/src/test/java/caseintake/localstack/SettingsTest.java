package caseintake.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SettingsTest {

	private static final Path ROOT = Path.of("/project");

	@TempDir
	Path folder;

	@Test
	void withoutSettingsTheUsualOnesHold() {
		assertThat(Settings.from(Map.of(), ROOT)).isEqualTo(new Settings(ROOT, ROOT.resolve(".local"), 8080, 8081, 0, 0,
				0, null, ROOT.resolve("samples").resolve("dark-room.ndjson")));
	}

	@Test
	void eachCanBeSet() throws IOException {
		Path units = Files.writeString(this.folder.resolve("units.yaml"), "");
		assertThat(Settings.from(Map.of("DATA_DIR", "/data", "INTAKE_PORT", "1", "STATS_PORT", "2", "KAFKA_PORT", "3",
				"POSTGRES_PORT", "4", "ISSUER_PORT", "5", "REFERENCE_DATA", units.toString(), "SAMPLE", "false"), ROOT))
			.isEqualTo(new Settings(ROOT, Path.of("/data"), 1, 2, 3, 4, 5, units, null));
	}

	@Test
	void otherCommandsAreToldOfAnotherDataFolder() {
		assertThat(Settings.from(Map.of(), ROOT).command()).isEqualTo("./run");
		assertThat(Settings.from(Map.of("DATA_DIR", "/data"), ROOT).command()).isEqualTo("DATA_DIR='/data' ./run");
	}

	@Test
	void onlyTheShippedSampleAmongTheShippedUnitsHasChapters() throws IOException {
		Path root = Path.of("..").toAbsolutePath().normalize();
		String other = Files.writeString(this.folder.resolve("other"), "").toString();
		assertThat(Settings.from(Map.of(), root).chapters()).hasSize(5);
		assertThat(Settings.from(Map.of("SAMPLE", other), root).chapters()).isEmpty();
		assertThat(Settings.from(Map.of("SAMPLE", "false"), root).chapters()).isEmpty();
		assertThat(Settings.from(Map.of("REFERENCE_DATA", other), root).chapters()).isEmpty();
	}

	@Test
	void anEmptySettingIsNone() {
		assertThat(Settings.from(Map.of("INTAKE_PORT", "", "REFERENCE_DATA", ""), ROOT))
			.isEqualTo(Settings.from(Map.of(), ROOT));
	}

	@Test
	void anotherSampleIsAFile() throws IOException {
		Path sample = Files.writeString(this.folder.resolve("cases.ndjson"), "");
		assertThat(Settings.from(Map.of("SAMPLE", sample.toString()), ROOT).sample()).isEqualTo(sample);
	}

	@Test
	void whatIsNoPortIsRefusedByName() {
		assertThatExceptionOfType(LocalStackException.class)
			.isThrownBy(() -> Settings.from(Map.of("STATS_PORT", "65536"), ROOT))
			.withMessageContaining("STATS_PORT must be a port");
	}

	@Test
	void aFileThatIsNotThereIsRefusedByName() {
		Path absent = this.folder.resolve("absent.yaml");
		assertThatExceptionOfType(LocalStackException.class)
			.isThrownBy(() -> Settings.from(Map.of("REFERENCE_DATA", absent.toString()), ROOT))
			.withMessageContaining(absent.toString())
			.withMessageContaining("REFERENCE_DATA");
	}

}
