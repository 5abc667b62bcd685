package caseintake.localstack;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LeftoversTest {

	private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

	@TempDir
	Path folder;

	@Test
	void whatAKilledRunLeftBehindIsStopped() {
		OwnedProcess left = sleeping();
		try (DataFolder data = DataFolder.take(this.folder)) {
			data.pid("stats-service").write(left.handle());
			stopLeftovers(data);
		}
		assertThat(left.isAlive()).isFalse();
		assertThat(this.shown.toString(StandardCharsets.UTF_8))
			.contains("stats-service (process " + left.handle().pid() + ")");
	}

	@Test
	void anotherProgramWithTheSameNumberIsLeftAlone() throws Exception {
		OwnedProcess other = sleeping();
		try (DataFolder data = DataFolder.take(this.folder)) {
			Files.write(data.pid("stats-service").file(),
					List.of(Long.toString(other.handle().pid()), Instant.EPOCH.toString()));
			stopLeftovers(data);
			assertThat(other.isAlive()).isTrue();
		}
		finally {
			other.kill();
		}
	}

	@Test
	void twoRunsNeverShareAFolder() {
		try (DataFolder data = DataFolder.take(this.folder)) {
			assertThat(data.root()).exists();
			assertThatExceptionOfType(LocalStackException.class).isThrownBy(() -> DataFolder.take(this.folder))
				.withMessageContaining("in use by another ./run (process " + ProcessHandle.current().pid() + ")");
		}
	}

	@Test
	void aFolderThatCannotBeWrittenIsNamed() throws Exception {
		Path below = Files.writeString(this.folder.resolve("file"), "").resolve("data");
		assertThatExceptionOfType(LocalStackException.class).isThrownBy(() -> DataFolder.take(below))
			.withMessageContaining(below + " cannot be written")
			.withMessageContaining("DATA_DIR");
	}

	private void stopLeftovers(DataFolder data) {
		PrintStream out = new PrintStream(this.shown, true, StandardCharsets.UTF_8);
		new Leftovers(data, new Console(out, out)).stop();
	}

	private OwnedProcess sleeping() {
		return OwnedProcess.start("sleep", List.of("sleep", "300"), Map.of(), this.folder.resolve("sleep.log"));
	}

}
