package caseintake.intake.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

import caseintake.intake.imports.LineReader.Line;
import caseintake.intake.problems.ViolationCode;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file of any length, in bounded memory. Where a record ends is
 * found here, because a parser of the whole stream cannot go on after a record that is
 * broken or too long.
 * <p>
 * Of a record that is broken only the first line is refused. Its other lines are read
 * again, each as the beginning of a record: a quote that is not closed costs its own
 * line.
 */
final class CsvRecords {

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	private final LineReader lines;

	private final Deque<Line> again = new ArrayDeque<>();

	private final CsvSyntax syntax;

	/** Reads as far as the header. */
	CsvRecords(InputStream in) throws IOException {
		this.lines = new LineReader(withoutByteOrderMark(in));
		Line header = this.lines.next();
		while (header instanceof Line.Blank) {
			header = this.lines.next();
		}
		if (header != null) {
			this.again.add(header);
		}
		this.syntax = CsvSyntax.of((header instanceof Line.Text text) ? text.bytes() : new byte[0]);
	}

	private static InputStream withoutByteOrderMark(InputStream in) throws IOException {
		var stream = new PushbackInputStream(in, BYTE_ORDER_MARK.length);
		byte[] start = stream.readNBytes(BYTE_ORDER_MARK.length);
		if (!Arrays.equals(start, BYTE_ORDER_MARK)) {
			stream.unread(start);
		}
		return stream;
	}

	/**
	 * The next record, the header first, or {@code null} at the end. Blank lines between
	 * records are passed over.
	 * @throws IOException if the stream breaks off: a record without its end is not given
	 */
	@Nullable Entry next() throws IOException {
		for (Line line = nextLine(); line != null; line = nextLine()) {
			switch (line) {
				case Line.Blank blank -> {
					// passed over
				}
				case Line.TooLong(long number) -> {
					return new Entry.TooLong(number);
				}
				case Line.Text first -> {
					return record(first);
				}
			}
		}
		return null;
	}

	private Entry record(Line.Text first) throws IOException {
		List<Line> more = new ArrayList<>();
		byte[] record = readOn(first, more);
		List<String> fields = (record != null) ? this.syntax.fields(new String(record, StandardCharsets.UTF_8)) : null;
		if (record == null || fields == null) {
			more.reversed().forEach(this.again::addFirst);
			return new Entry.Malformed(first.number(),
					(record == null) ? ViolationCode.UNCLOSED_QUOTE : ViolationCode.MALFORMED_CSV);
		}
		return isUtf8(record) ? new Entry.Fields(first.number(), fields)
				: new Entry.Malformed(first.number(), ViolationCode.INVALID_UTF8);
	}

	/** The record that begins so, with the lines up to the end of its last quote. */
	private byte @Nullable [] readOn(Line.Text first, List<Line> more) throws IOException {
		var record = new ByteArrayOutputStream(256);
		record.writeBytes(first.bytes());
		boolean inQuotes = CsvSyntax.changesQuoting(first.bytes());
		while (inQuotes) {
			Line line = nextLine();
			if (line == null) {
				return null;
			}
			more.add(line);
			byte[] bytes = switch (line) {
				case Line.Text text -> text.bytes();
				case Line.Blank blank -> new byte[0]; // no value is valid that has it
				case Line.TooLong tooLong -> null;
			};
			if (bytes == null || record.size() + 1 + bytes.length > LineReader.MOST_BYTES) {
				return null;
			}
			record.write('\n');
			record.writeBytes(bytes);
			inQuotes ^= CsvSyntax.changesQuoting(bytes);
		}
		return record.toByteArray();
	}

	private @Nullable Line nextLine() throws IOException {
		Line line = this.again.poll();
		return (line != null) ? line : this.lines.next();
	}

	/** Decoding replaces what is not valid. */
	private static boolean isUtf8(byte[] bytes) {
		return Arrays.equals(bytes, new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
	}

	/** A record, or the first line of what should have been one. */
	sealed interface Entry {

		/**
		 * A record.
		 *
		 * @param line on which it begins, counts from 1, blank lines too
		 */
		record Fields(long line, List<String> fields) implements Entry {
		}

		/** Something is wrong with its bytes. */
		record Malformed(long line, ViolationCode code) implements Entry {
		}

		/** More than {@link LineReader#MOST_BYTES}; it was not kept. */
		record TooLong(long line) implements Entry {
		}

	}

}
