package caseintake.events;

import org.jspecify.annotations.Nullable;

/** A sequence as 19 ASCII digits. */
final class SequenceBytes {

	private static final int LENGTH = 19;

	private SequenceBytes() {
	}

	/** Below zero for what is none, or out of range. */
	static long read(byte @Nullable [] text) {
		if (text == null || text.length != LENGTH) {
			return -1;
		}
		long sequence = 0;
		for (byte digit : text) {
			if (digit < '0' || digit > '9') {
				return -1;
			}
			sequence = sequence * 10 + digit - '0'; // beyond the range it is below zero
		}
		return sequence;
	}

	static byte[] write(long sequence) {
		byte[] text = new byte[LENGTH];
		long rest = sequence;
		for (int i = LENGTH - 1; i >= 0; i--) {
			text[i] = (byte) ('0' + rest % 10);
			rest /= 10;
		}
		return text;
	}

}
