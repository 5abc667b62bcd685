package caseintake.benchmarks.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import caseintake.benchmarks.contest.NotMeasuredException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PeerRunTest {

	@TempDir
	private Path folder;

	@Test
	void itsLastLineIsRead() throws Exception {
		try (PeerRun run = start("echo one; echo two")) {
			assertThat(run.lastLine()).isEqualTo("two");
		}
	}

	@Test
	void itsFailureIsASentence() throws Exception {
		try (PeerRun run = start("echo too few >&2; exit 7")) {
			assertThatExceptionOfType(NotMeasuredException.class).isThrownBy(run::lastLine)
				.withMessage("peer ended with status 7: too few");
		}
	}

	@Test
	void itDoesNotOutliveWhoStartedIt() throws Exception {
		PeerRun run = start("exec sleep 600");
		run.requireAlive();
		run.close();
		assertThatExceptionOfType(NotMeasuredException.class).isThrownBy(run::requireAlive);
	}

	private PeerRun start(String script) {
		return PeerRun.start("peer", List.of("sh", "-c", script), Map.of(), this.folder);
	}

}
