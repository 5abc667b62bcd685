package caseintake.benchmarks.readers;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;

import caseintake.benchmarks.stack.Waiting;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CategoryQuestionsTest {

	@Test
	void aServiceThatIsNotThereIsWrong() throws Exception {
		var questions = new CategoryQuestions(portOfNobody(), 1000);
		try (questions) {
			Waiting.until("asking failed", Duration.ofMinutes(1), Duration.ofMillis(10),
					() -> !questions.wrong().isEmpty());
		}
		assertThat(questions.wrong()).singleElement()
			.asString()
			.startsWith("categories could not be asked for any more: java.io.UncheckedIOException");
		assertThat(questions.answered()).isZero();
	}

	private static int portOfNobody() throws IOException {
		try (var server = new ServerSocket(0)) {
			return server.getLocalPort();
		}
	}

}
