package caseintake.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LogTailTest {

	@TempDir
	Path folder;

	private Path log;

	@BeforeEach
	void earlierStart() throws IOException {
		this.log = this.folder.resolve("service.log");
		Files.writeString(this.log, "2026-01-01 ERROR of an earlier start\n");
	}

	@Test
	void errorsAreShownWithTheLinesThatBelongToThem() throws IOException {
		assertThat(textAfter("""
				2026-01-01 INFO starting
				2026-01-01 ERROR it does not start
				java.lang.IllegalStateException: the reason
					at some.Frame.method(Frame.java:1)
				2026-01-01 INFO stopping
				"""))
			.endsWith(":\n  2026-01-01 ERROR it does not start\n  java.lang.IllegalStateException: the reason");
	}

	@Test
	void withoutAnErrorTheLastLinesAreShown() throws IOException {
		assertThat(textAfter("2026-01-01 INFO first\n2026-01-01 INFO last\n"))
			.endsWith(":\n  2026-01-01 INFO first\n  2026-01-01 INFO last");
	}

	@Test
	void structuredLogsAreReadable() throws IOException {
		assertThat(textAfter("""
				{"level":"INFO","message":"starting"}
				{"level":"ERROR","message":"\\n\\n****\\nAPPLICATION FAILED TO START\\n****\\n\\nline 3: no code\\n"}
				""")).endsWith(":\n  APPLICATION FAILED TO START\n  line 3: no code");
	}

	@Test
	void aStructuredErrorNamesItsCauses() throws IOException {
		assertThat(textAfter(
				"""
						{"level":"ERROR","message":"no start","stack_trace":"A: x\\n\\tat b.C\\nCaused by: D: the reason\\n\\tat e.F"}
						"""))
			.endsWith(":\n  no start\n  Caused by: D: the reason");
	}

	@Test
	void aLogThatWasNeverWrittenIsNamed() {
		assertThat(LogTail.from(this.folder.resolve("none.log")).text()).startsWith("No log was written at");
	}

	private String textAfter(String written) throws IOException {
		LogTail tail = LogTail.from(this.log);
		Files.writeString(this.log, written, StandardOpenOption.APPEND);
		return tail.text();
	}

}
