package caseintake.protocol.model;

import org.jspecify.annotations.Nullable;

import caseintake.protocol.Position;

/** A hash of a state, 64 bits, by which a state that was seen before is known. */
final class Fingerprint {

	private long hash = 0xcbf29ce484222325L;

	Fingerprint add(long number) {
		this.hash = (this.hash ^ number) * 0x9E3779B97F4A7C15L;
		this.hash ^= this.hash >>> 29;
		return this;
	}

	Fingerprint add(boolean flag) {
		return add(flag ? 1 : 2);
	}

	Fingerprint add(Enum<?> value) {
		return add(value.name());
	}

	Fingerprint add(@Nullable String text) {
		if (text == null) {
			return add(-7);
		}
		for (int i = 0; i < text.length(); i++) {
			add(text.charAt(i));
		}
		return add(text.length());
	}

	Fingerprint add(@Nullable Position position) {
		if (position == null) {
			return add(-3);
		}
		add(position.sequence());
		return add((position.eventId() != null) ? position.eventId().getLeastSignificantBits() : -1);
	}

	long value() {
		return this.hash;
	}

}
