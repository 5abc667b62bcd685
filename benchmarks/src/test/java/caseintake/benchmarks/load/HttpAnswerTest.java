package caseintake.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HttpAnswerTest {

	private static final String SIZED = "HTTP/1.1 201 \r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello";

	private static final String CHUNKED = "HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\na\r\n0123456789\r\n3\r\nabc\r\n0\r\n\r\n";

	@Test
	void anAnswerIsAsLongAsItSays() {
		assertThat(read(SIZED)).isEqualTo(new HttpAnswer(201, SIZED.length(), false));
		assertThat(read(SIZED + "HTTP/1.1")).isEqualTo(new HttpAnswer(201, SIZED.length(), false));
		assertThat(read(CHUNKED)).isEqualTo(new HttpAnswer(200, CHUNKED.length(), false));
		assertThat(read("HTTP/1.1 204 \r\nConnection: close\r\n\r\n")).isEqualTo(new HttpAnswer(204, 36, true));
	}

	@ParameterizedTest
	@ValueSource(strings = { SIZED, CHUNKED })
	void thereIsNoneUntilItIsThereAsAWhole(String answer) {
		for (int length = 0; length < answer.length(); length++) {
			assertThat(read(answer.substring(0, length))).isNull();
		}
	}

	private static HttpAnswer read(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
		return HttpAnswer.read(ByteBuffer.allocate(1_000).put(bytes));
	}

}
