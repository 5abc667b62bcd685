package caseintake.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FlameGraphsTest {

	@TempDir
	private Path folder;

	@Test
	void aRecordingBecomesAPage() throws Exception {
		record("intake");
		assertThat(FlameGraphs.draw(this.folder, FileTime.fromMillis(0))).containsExactly("intake.html");
		assertThat(this.folder.resolve("intake.html")).content().contains("<html").contains("intake.jfr");
	}

	@Test
	void whatIsOlderIsNotDrawnAgain() throws Exception {
		record("intake");
		FileTime later = FileTime
			.fromMillis(Files.getLastModifiedTime(this.folder.resolve("intake.jfr")).toMillis() + 1);
		assertThat(FlameGraphs.draw(this.folder, later)).isEmpty();
	}

	private void record(String name) throws Exception {
		try (var recording = new Recording()) {
			recording.enable("jdk.ExecutionSample");
			recording.start();
			recording.stop();
			recording.dump(this.folder.resolve(name + ".jfr"));
		}
	}

}
