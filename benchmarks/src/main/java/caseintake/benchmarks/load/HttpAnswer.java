package caseintake.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * As much of an HTTP/1.1 answer as a load generator needs.
 *
 * @param status for example 201
 * @param length in bytes, from the first of the header to the last of the body
 * @param last whether the server closes the connection after it
 */
record HttpAnswer(int status, int length, boolean last) {

	private static final String END_OF_HEADER = "\r\n\r\n";

	private static final int HEXADECIMAL = 16;

	/** Reads it from a buffer's beginning; nothing if it is not there as a whole. */
	static @Nullable HttpAnswer read(ByteBuffer buffer) {
		String text = new String(buffer.array(), buffer.arrayOffset(), buffer.position(), StandardCharsets.ISO_8859_1);
		int end = text.indexOf(END_OF_HEADER);
		if (end < 0) {
			return null;
		}
		int body = end + END_OF_HEADER.length();
		String header = text.substring(0, body).toLowerCase(Locale.ROOT);
		int length = header.contains("\r\ntransfer-encoding: chunked\r\n") ? endOfChunks(text, body)
				: body + contentLength(header);
		if (length < 0 || length > text.length()) {
			return null;
		}
		int status = Integer.parseInt(header, header.indexOf(' ') + 1, header.indexOf(' ') + 4, 10);
		return new HttpAnswer(status, length, header.contains("\r\nconnection: close\r\n"));
	}

	private static int contentLength(String header) {
		String name = "\r\ncontent-length: ";
		int start = header.indexOf(name);
		if (start < 0) {
			return 0;
		}
		start += name.length();
		return Integer.parseInt(header, start, header.indexOf('\r', start), 10);
	}

	/** Below zero if the last chunk is not there. */
	private static int endOfChunks(String text, int body) {
		int place = body;
		while (true) {
			int endOfLine = text.indexOf("\r\n", place);
			if (endOfLine < 0) {
				return -1;
			}
			int size = Integer.parseInt(text, place, endOfLine, HEXADECIMAL);
			place = endOfLine + 2 + size + 2;
			if (size == 0) {
				return place;
			}
			if (place > text.length()) {
				return -1;
			}
		}
	}

}
