package caseintake.intake.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream of any length, in bounded memory. Lines end with LF or CRLF, the
 * last one may end with the stream.
 */
final class LineReader {

	/** A line may have so many bytes, its end not counted. */
	static final int MOST_BYTES = 8 * 1024;

	private final InputStream in;

	private final byte[] buffer = new byte[64 * 1024];

	private int from;

	private int to;

	private long number;

	LineReader(InputStream in) {
		this.in = in;
	}

	/**
	 * The next line, or {@code null} at the end.
	 * @throws IOException if the stream breaks off: a line without its end is not given
	 */
	@Nullable Line next() throws IOException {
		if (!hasMore()) {
			return null;
		}
		this.number++;
		return readLine();
	}

	private Line readLine() throws IOException {
		var bytes = new ByteArrayOutputStream(256);
		boolean blank = true;
		long length = 0;
		boolean endsWithReturn = false;
		while (hasMore()) {
			int end = this.from;
			while (end < this.to && this.buffer[end] != '\n') {
				blank &= isBlank(this.buffer[end]);
				end++;
			}
			int part = end - this.from;
			length += part;
			endsWithReturn = (part > 0) ? this.buffer[end - 1] == '\r' : endsWithReturn;
			bytes.write(this.buffer, this.from, Math.min(part, MOST_BYTES + 1 - bytes.size()));
			this.from = end;
			if (end < this.to) {
				this.from++;
				break;
			}
		}
		if (blank) {
			return new Line.Blank(this.number);
		}
		return (length - (endsWithReturn ? 1 : 0) > MOST_BYTES) ? new Line.TooLong(this.number)
				: new Line.Text(this.number, bytes.toByteArray());
	}

	private static boolean isBlank(byte b) {
		return b == ' ' || b == '\t' || b == '\r';
	}

	private boolean hasMore() throws IOException {
		if (this.from < this.to) {
			return true;
		}
		this.from = 0;
		this.to = Math.max(0, this.in.read(this.buffer));
		return this.to > 0;
	}

	/** A line of the stream. */
	sealed interface Line {

		/** Counts from 1. */
		long number();

		/** Nothing but spaces and tabs, if anything; they were not kept. */
		record Blank(long number) implements Line {
		}

		/** Its bytes, perhaps with a carriage return at the end. */
		@SuppressWarnings("ArrayRecordComponent") // read once
		record Text(long number, byte[] bytes) implements Line {
		}

		/** More than {@link LineReader#MOST_BYTES}; it was not kept. */
		record TooLong(long number) implements Line {
		}

	}

}
