package caseintake.intake.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class LineReaderTest {

	@Test
	void blankLinesAreCountedButNotKept() throws IOException {
		assertThat(lines("\n \t\r\none\r\n\r\n\ntwo\n\n")).containsExactly("1:blank", "2:blank", "3:one", "4:blank",
				"5:blank", "6:two", "7:blank");
	}

	@Test
	void theLastLineNeedsNoEnd() throws IOException {
		assertThat(lines("one\ntwo")).containsExactly("1:one", "2:two");
		assertThat(lines("one\ntwo\r")).containsExactly("1:one", "2:two");
		assertThat(lines("")).isEmpty();
		assertThat(lines("\n")).containsExactly("1:blank");
	}

	@ParameterizedTest
	@CsvSource({ "8192, ''", "8192, '\n'", "8192, '\r\n'", "8191, '\n'" })
	void aLineMayHaveEightKibibytes(int length, String end) throws IOException {
		assertThat(lines("x".repeat(length) + end)).containsExactly("1:" + "x".repeat(length));
	}

	@ParameterizedTest
	@CsvSource({ "8193", "65535", "65536", "65537", "1000000" })
	void onlyTheLineThatIsTooLongIsRefused(int length) throws IOException {
		assertThat(lines("one\n" + "x".repeat(length) + "\r\nthree\n" + "x".repeat(length))).containsExactly("1:one",
				"2:too long", "3:three", "4:too long");
	}

	@Test
	void aLineThatBreaksOffIsNotGiven() throws IOException {
		var reader = new LineReader(new InputStream() {

			private final InputStream begun = new ByteArrayInputStream("one\ntw".getBytes(StandardCharsets.UTF_8));

			@Override
			public int read() {
				throw new UnsupportedOperationException();
			}

			@Override
			public int read(byte[] buffer, int from, int length) throws IOException {
				int read = this.begun.read(buffer, from, length);
				if (read < 0) {
					throw new IOException("gone");
				}
				return read;
			}
		});

		assertThat(reader.next()).isNotNull();
		assertThatIOException().isThrownBy(reader::next);
	}

	@Test
	void piecesOfAnySizeMakeTheSameLines() throws IOException {
		byte[] bytes = "one\r\n\r\ntwo\nthree".getBytes(StandardCharsets.UTF_8);
		var single = new ByteArrayInputStream(bytes) {
			@Override
			public synchronized int read(byte[] buffer, int from, int length) {
				return super.read(buffer, from, Math.min(length, 1));
			}
		};

		assertThat(lines(single)).containsExactly("1:one", "2:blank", "3:two", "4:three");
	}

	private static List<String> lines(String text) throws IOException {
		return lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static List<String> lines(InputStream in) throws IOException {
		var reader = new LineReader(in);
		var lines = new ArrayList<String>();
		for (var line = reader.next(); line != null; line = reader.next()) {
			lines.add(line.number() + ":" + switch (line) {
				case LineReader.Line.Blank blank -> "blank";
				case LineReader.Line.TooLong tooLong -> "too long";
				case LineReader.Line.Text(long number, byte[] text) ->
					new String(text, StandardCharsets.UTF_8).replace("\r", "");
			});
		}
		return lines;
	}

}
