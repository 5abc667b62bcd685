package caseintake.events;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages bytes at random, the same each time for a seed. */
final class Damage {

	private final Random random;

	Damage(Random random) {
		this.random = random;
	}

	byte[] to(byte[] bytes) {
		return switch (this.random.nextInt(5)) {
			case 0 -> noise(this.random.nextInt(200));
			case 1 -> Arrays.copyOf(bytes, this.random.nextInt(bytes.length + 1));
			case 2 -> overwritten(bytes);
			case 3 -> joined(bytes, cut(bytes), noise(this.random.nextInt(4)));
			default -> joined(bytes, cut(bytes), syntax());
		};
	}

	private byte[] overwritten(byte[] bytes) {
		byte[] damaged = bytes.clone();
		for (int i = this.random.nextInt(4); i >= 0; i--) {
			damaged[this.random.nextInt(damaged.length)] = (byte) this.random.nextInt(256);
		}
		return damaged;
	}

	/** The bytes with something else in place of a part. */
	private byte[] joined(byte[] bytes, int from, byte[] instead) {
		int to = from + this.random.nextInt(Math.min(40, bytes.length - from + 1));
		var out = new ByteArrayOutputStream();
		out.write(bytes, 0, from);
		out.writeBytes(instead);
		out.write(bytes, to, bytes.length - to);
		return out.toByteArray();
	}

	private int cut(byte[] bytes) {
		return this.random.nextInt(bytes.length + 1);
	}

	private byte[] noise(int length) {
		byte[] noise = new byte[length];
		this.random.nextBytes(noise);
		return noise;
	}

	private byte[] syntax() {
		List<String> syntax = List.of("\"", "{", "}", "[", "]", ",", ":", "null", "\\ud800", "\\u0000", "1e999999999",
				"-0", "\"\":", "true,", "\t", "+", "-", "æ");
		return Golden.utf8(syntax.get(this.random.nextInt(syntax.size())));
	}

}
