package caseintake.events;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * UUIDs in the form that is written, 36 ASCII characters with small letters. Each event
 * has three, so their digits are taken by eights, as the bytes of one number.
 */
final class UuidBytes {

	private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

	private static final int LENGTH = 36;

	/** A one in each byte. */
	private static final long EACH = 0x0101_0101_0101_0101L;

	private static final long NIBBLES = 0xf * EACH;

	private UuidBytes() {
	}

	/** {@code null} for every other form, even if it is one of a UUID. */
	static @Nullable UUID read(byte @Nullable [] text) {
		if (text == null || text.length != LENGTH) {
			return null;
		}
		long high = (number(digits(text, 0, 4)) << 32) | number(digits(text, 9, 14));
		long low = (number(digits(text, 19, 24)) << 32) | number(digits(text, 28, 32));
		var id = new UUID(high, low);
		return isWritten(id, text) ? id : null;
	}

	/** Whether this is how it is written. */
	static boolean isWritten(UUID id, byte @Nullable [] text) {
		long high = id.getMostSignificantBits();
		long low = id.getLeastSignificantBits();
		return text != null && text.length == LENGTH && text[8] == '-' && text[13] == '-' && text[18] == '-'
				&& text[23] == '-' && digits(text, 0, 4) == digits(high >>> 32) && digits(text, 9, 14) == digits(high)
				&& digits(text, 19, 24) == digits(low >>> 32) && digits(text, 28, 32) == digits(low);
	}

	static byte[] write(UUID id) {
		byte[] text = new byte[LENGTH];
		text[8] = '-';
		text[13] = '-';
		text[18] = '-';
		text[23] = '-';
		put(text, digits(id.getMostSignificantBits() >>> 32), 0, 4);
		put(text, digits(id.getMostSignificantBits()), 9, 14);
		put(text, digits(id.getLeastSignificantBits() >>> 32), 19, 24);
		put(text, digits(id.getLeastSignificantBits()), 28, 32);
		return text;
	}

	/** Eight digits, of which four stand at each place. */
	private static long digits(byte[] text, int first, int second) {
		return ((long) (int) FOUR.get(text, first) << 32) | ((int) FOUR.get(text, second) & 0xffff_ffffL);
	}

	private static void put(byte[] text, long digits, int first, int second) {
		FOUR.set(text, first, (int) (digits >>> 32));
		FOUR.set(text, second, (int) digits);
	}

	/** The eight digits of a number's lower half. */
	private static long digits(long number) {
		long nibbles = number & 0xffff_ffffL;
		nibbles = (nibbles | (nibbles << 16)) & 0x0000_ffff_0000_ffffL;
		nibbles = (nibbles | (nibbles << 8)) & 0x00ff_00ff_00ff_00ffL;
		nibbles = (nibbles | (nibbles << 4)) & NIBBLES;
		long letters = ((nibbles + 6 * EACH) >>> 4) & EACH;
		return nibbles + '0' * EACH + letters * ('a' - '9' - 1);
	}

	/** The number that eight digits are, and some number for what is none. */
	private static long number(long digits) {
		long letters = (digits >>> 6) & EACH;
		long nibbles = ((digits & NIBBLES) + 9 * letters) & NIBBLES;
		nibbles = (nibbles | (nibbles >>> 4)) & 0x00ff_00ff_00ff_00ffL;
		nibbles = (nibbles | (nibbles >>> 8)) & 0x0000_ffff_0000_ffffL;
		return (nibbles | (nibbles >>> 16)) & 0xffff_ffffL;
	}

}
