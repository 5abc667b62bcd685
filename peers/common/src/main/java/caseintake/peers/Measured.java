package caseintake.peers;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a peer did. It ends its output with one line of JSON that says so.
 *
 * @param processed events
 * @param seconds from its first event to its last
 * @param moves of partitions: how often one was counted further, 0 where nobody counts
 * them
 * @param counts cases by responsible unit, as the peer counted them; empty if it does not
 * count
 */
public record Measured(long processed, double seconds, long moves, Map<String, Long> counts) {

	public Measured {
		counts = new TreeMap<>(counts);
	}

	/** Prints it as one line. Codes of units need no quoting. */
	public void tell(PrintStream out) {
		out.println(json());
		out.flush();
	}

	String json() {
		String units = this.counts.entrySet()
			.stream()
			.map((count) -> "\"%s\":%d".formatted(count.getKey(), count.getValue()))
			.collect(Collectors.joining(","));
		return String.format(Locale.ROOT, "{\"processed\":%d,\"seconds\":%.6f,\"moves\":%d,\"counts\":{%s}}",
				this.processed, this.seconds, this.moves, units);
	}

}
