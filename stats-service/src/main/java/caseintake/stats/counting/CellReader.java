package caseintake.stats.counting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.CRC32C;

import org.jspecify.annotations.Nullable;

import caseintake.events.CaseChange;
import caseintake.events.CaseChangeJson;
import caseintake.events.CaseEvent;
import caseintake.events.Cell;
import caseintake.events.UndecodableEventException;

/**
 * Reads which cell an event leaves and which it enters. Where the case's id stands first,
 * as intake writes it, everything behind it is the same for all cases that go the same
 * way on the same day: it is read once and recognised from then on.
 */
final class CellReader {

	private static final byte[] BEGINNING = "{\"caseId\":\"".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

	private static final int ID_END = BEGINNING.length + 36;

	/** A power of two; with everything that they hold, some six megabytes. */
	private static final int PLACES = 8192;

	/** A power of two: so many of those that share their places are known at once. */
	private static final int NEIGHBOURS = 4;

	private static final int LONGEST = 1024;

	/**
	 * Where an event's case was counted and where it is now.
	 */
	record Cells(@Nullable CellKey before, @Nullable CellKey after) {
	}

	@SuppressWarnings("ArrayRecordComponent") // compared here only
	private record Known(byte[] value, String type, Cells cells) {

		boolean isLike(byte[] other, String otherType) {
			return this.type.equals(otherType)
					&& Arrays.equals(this.value, ID_END, this.value.length, other, ID_END, other.length);
		}

	}

	/** Filled by several threads: each finds nothing or something whole. */
	private final @Nullable Known[] known = new Known[PLACES];

	/**
	 * Both keys of an event.
	 * @throws UndecodableEventException if one of them cannot be read or stored
	 */
	Cells read(CaseEvent event) throws UndecodableEventException {
		if (!isRecognisable(event)) {
			return decode(event);
		}
		byte[] value = event.value();
		int place = firstPlace(value);
		for (int i = 0; i < NEIGHBOURS; i++) {
			Known found = this.known[place + i];
			if (found != null && found.isLike(value, event.type())) {
				return found.cells();
			}
		}
		Cells cells = decode(event);
		for (int i = NEIGHBOURS - 1; i > 0; i--) {
			this.known[place + i] = this.known[place + i - 1];
		}
		this.known[place] = new Known(value, event.type(), cells);
		return cells;
	}

	private static boolean isRecognisable(CaseEvent event) {
		byte[] value = event.value();
		return value.length > ID_END && value.length <= LONGEST
				&& Arrays.equals(value, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length)
				&& isId(value, BEGINNING.length, event.caseId());
	}

	/** Compared as digits: to write the id down would cost as much as all the rest. */
	private static boolean isId(byte[] value, int from, UUID id) {
		long high = id.getMostSignificantBits();
		long low = id.getLeastSignificantBits();
		return isHex(value, from, high >>> 32, 8) && value[from + 8] == '-' && isHex(value, from + 9, high >>> 16, 4)
				&& value[from + 13] == '-' && isHex(value, from + 14, high, 4) && value[from + 18] == '-'
				&& isHex(value, from + 19, low >>> 48, 4) && value[from + 23] == '-'
				&& isHex(value, from + 24, low, 12);
	}

	private static boolean isHex(byte[] value, int from, long number, int digits) {
		for (int i = 0; i < digits; i++) {
			if (value[from + i] != HEX[(int) (number >>> (4 * (digits - 1 - i))) & 0xf]) {
				return false;
			}
		}
		return true;
	}

	private static int firstPlace(byte[] value) {
		var checksum = new CRC32C();
		checksum.update(value, ID_END, value.length - ID_END);
		return (int) checksum.getValue() & (PLACES - NEIGHBOURS);
	}

	private static Cells decode(CaseEvent event) throws UndecodableEventException {
		CaseChange change = CaseChangeJson.read(event.value());
		return new Cells(key(change.before(), change, event.type()), key(change.after(), change, event.type()));
	}

	private static @Nullable CellKey key(@Nullable Cell cell, CaseChange change, String type)
			throws UndecodableEventException {
		return (cell != null) ? CellKey.of(cell, change.recordedOn(), type) : null;
	}

}
