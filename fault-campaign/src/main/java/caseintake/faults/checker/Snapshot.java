package caseintake.faults.checker;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A generation of counters as it was at a moment, all of it read at once.
 *
 * @param state {@code live}, {@code building} or {@code closed}
 * @param quarantine what was passed and is not in the cells
 */
record Snapshot(int generation, String state, Instant at, List<Passed> progress, List<Quarantined> quarantine,
		List<Counter> cells) {

	/** How far a partition was counted. */
	record Passed(int partition, long sequence, @Nullable UUID eventId) {
	}

	/** An event in quarantine. */
	record Quarantined(int partition, long sequence) {
	}

	/** A cell and what it says. */
	record Counter(CountedCell cell, Count count) {
	}

	String name() {
		return "generation %d, %s at %s".formatted(this.generation, this.state, this.at);
	}

}
