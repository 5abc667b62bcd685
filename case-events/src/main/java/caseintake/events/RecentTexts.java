package caseintake.events;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The last few different texts and what they say, for one thread. Thousands of events
 * share a time or a type, which is then read once and kept as one object.
 *
 * @param <T> what a text says
 */
final class RecentTexts<T> {

	/** Whoever writes longer ones does not fill the memory. */
	private static final int LONGEST = 64;

	/** What a text says. */
	@FunctionalInterface
	interface Meaning<T> {

		T of(String text) throws UndecodableEventException;

	}

	@SuppressWarnings("ArrayRecordComponent") // compared here only
	private record Known<T>(byte[] text, T said) {
	}

	private final int most;

	private final Meaning<T> meaning;

	/** The newest first. */
	private final List<Known<T>> known;

	RecentTexts(int most, Meaning<T> meaning) {
		this.most = most;
		this.meaning = meaning;
		this.known = new ArrayList<>(most);
	}

	/** {@code null} for what is empty or not plain. */
	@Nullable T read(byte @Nullable [] text) throws UndecodableEventException {
		if (text == null || text.length == 0) {
			return null;
		}
		for (Known<T> each : this.known) {
			if (Arrays.equals(each.text(), text)) {
				return each.said();
			}
		}
		return EnvelopeText.isPlain(text) ? readNew(text) : null;
	}

	private T readNew(byte[] text) throws UndecodableEventException {
		T said = this.meaning.of(new String(text, StandardCharsets.US_ASCII));
		if (text.length <= LONGEST) {
			if (this.known.size() == this.most) {
				this.known.removeLast();
			}
			this.known.addFirst(new Known<>(text.clone(), said));
		}
		return said;
	}

}
