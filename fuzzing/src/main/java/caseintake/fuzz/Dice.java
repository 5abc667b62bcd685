package caseintake.fuzz;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Everything that is left to chance, the same for the same seed. */
final class Dice {

	private final SplittableRandom random;

	Dice(long seed) {
		this(new SplittableRandom(seed));
	}

	private Dice(SplittableRandom random) {
		this.random = random;
	}

	/** Dice for somebody else, who throws them in his own order. */
	Dice fork() {
		return new Dice(this.random.split());
	}

	/** 0 to {@code bound} − 1. */
	int below(int bound) {
		return this.random.nextInt(bound);
	}

	/** Both ends included. */
	int between(int from, int to) {
		return this.random.nextInt(from, to + 1);
	}

	long number() {
		return this.random.nextLong();
	}

	boolean oneIn(int times) {
		return this.random.nextInt(times) == 0;
	}

	<T> T of(List<T> choices) {
		return choices.get(below(choices.size()));
	}

	@SafeVarargs
	final <T> T of(T... choices) {
		return choices[below(choices.length)];
	}

	byte[] bytes(int length) {
		byte[] bytes = new byte[length];
		this.random.nextBytes(bytes);
		return bytes;
	}

	UUID uuid() {
		return new UUID((number() & ~0xF000L) | 0x4000L, (number() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
	}

	/** Text of these characters. */
	String text(String characters, int length) {
		var text = new StringBuilder(length);
		for (int i = 0; i < length; i++) {
			text.append(characters.charAt(below(characters.length())));
		}
		return text.toString();
	}

}
