package caseintake.stats.counting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import caseintake.events.CaseEvent;
import caseintake.protocol.Judgement;
import caseintake.protocol.Position;
import caseintake.tracing.TraceParents;
import org.jspecify.annotations.Nullable;

/**
 * What one consumer has read and not counted yet: the sums, and none of the events, which
 * would outlive a collection. For one thread.
 */
final class Gathered {

	private static final int MOST_EVENTS = 32_000;

	private static final int MOST_CELLS = 4_000;

	private static final Duration LONGEST = Duration.ofSeconds(1);

	private static final int MOST_TRACES = 1_000;

	private final int generation;

	private final Instant begun;

	private final SortedMap<Integer, Stretch> stretches = new TreeMap<>();

	private final Map<CellKey, Increment> cells = new HashMap<>();

	private final List<Instant> recordedAt = new ArrayList<>();

	private final List<String> traceparents = new ArrayList<>();

	private int duplicates;

	/**
	 * Nothing yet.
	 * @param begun now
	 */
	Gathered(int generation, Instant begun) {
		this.generation = generation;
		this.begun = begun;
	}

	/**
	 * Adds what is all to be accepted.
	 * @param judgement against {@link #position}, or where the partition is counted
	 */
	void add(int partition, Judgement judgement, Fold fold) {
		this.stretches.computeIfAbsent(partition, (_) -> new Stretch(judgement.from())).add(judgement, fold);
		fold.addCellsTo(this.cells);
		this.duplicates += judgement.duplicates();
		for (CaseEvent event : judgement.accepted()) {
			this.recordedAt.add(event.recordedAt());
			if (this.traceparents.size() < MOST_TRACES && TraceParents.isSampled(event.traceparent())) {
				this.traceparents.add(Objects.requireNonNull(event.traceparent()));
			}
		}
	}

	/** How far the partition is gathered, {@code null} if it is not. */
	@Nullable Position position(int partition) {
		Stretch stretch = this.stretches.get(partition);
		return (stretch != null) ? stretch.to() : null;
	}

	/** Whether it is to be counted, whatever else there is to read. */
	boolean isEnough(Instant now) {
		return this.recordedAt.size() >= MOST_EVENTS || this.cells.size() >= MOST_CELLS
				|| !now.isBefore(this.begun.plus(LONGEST));
	}

	int generation() {
		return this.generation;
	}

	Instant begun() {
		return this.begun;
	}

	/** By partition, in their order. */
	SortedMap<Integer, Stretch> stretches() {
		return this.stretches;
	}

	Map<CellKey, Increment> cells() {
		return this.cells;
	}

	/** When each event was recorded. */
	List<Instant> recordedAt() {
		return this.recordedAt;
	}

	/** Of traces that are seen, a thousand at most. */
	List<String> traceparents() {
		return this.traceparents;
	}

	int duplicates() {
		return this.duplicates;
	}

}
