package caseintake.referencedata;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** The bytes of the file as text: UTF-8 without control characters. */
final class SourceText {

	private SourceText() {
	}

	/** The text, {@code null} if it is none. */
	static @Nullable String of(byte[] bytes, Problems problems) {
		CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		CharBuffer text = CharBuffer.allocate(bytes.length);
		boolean malformed = utf8.decode(ByteBuffer.wrap(bytes), text, true).isError();
		String read = text.flip().toString();
		if (malformed) {
			problems.add("The file is not UTF-8 at " + end(read));
			return null;
		}
		for (int i = 0; i < read.length(); i++) {
			if (Character.isISOControl(read.charAt(i)) && "\t\r\n".indexOf(read.charAt(i)) < 0) {
				problems.add("The file has a control character at " + end(read.substring(0, i)));
				return null;
			}
		}
		return read;
	}

	private static String end(String read) {
		long line = read.chars().filter((c) -> c == '\n').count() + 1;
		return "line " + line + ", column " + (read.length() - read.lastIndexOf('\n'));
	}

}
