package caseintake.benchmarks.workload;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.IntConsumer;

/**
 * Cases as NDJSON, made while they are read, a thousand at a time.
 */
public final class Lines implements Iterable<byte[]> {

	private static final int AT_A_TIME = 1_000;

	private final Cases cases;

	private final String prefix;

	private final int from;

	private final int until;

	Lines(Cases cases, String prefix, int from, int until) {
		this.cases = cases;
		this.prefix = prefix;
		this.from = from;
		this.until = until;
	}

	/** How many cases they are. */
	public int number() {
		return this.until - this.from;
	}

	@Override
	public Iterator<byte[]> iterator() {
		return iterator((_) -> {
		});
	}

	/**
	 * The same ones.
	 * @param progress told how many have been made
	 */
	public Iterable<byte[]> telling(IntConsumer progress) {
		return () -> iterator(progress);
	}

	private Iterator<byte[]> iterator(IntConsumer progress) {
		return new Iterator<>() {

			private int next = Lines.this.from;

			@Override
			public boolean hasNext() {
				return this.next < Lines.this.until;
			}

			@Override
			public byte[] next() {
				if (!hasNext()) {
					throw new NoSuchElementException();
				}
				var lines = new StringBuilder();
				int end = Math.min(Lines.this.until, this.next + AT_A_TIME);
				for (; this.next < end; this.next++) {
					Lines.this.cases.append(Lines.this.prefix, this.next, lines);
					lines.append('\n');
				}
				progress.accept(end - Lines.this.from);
				return lines.toString().getBytes(StandardCharsets.US_ASCII);
			}

		};
	}

}
