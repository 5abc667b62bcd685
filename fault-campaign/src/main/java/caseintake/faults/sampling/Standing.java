package caseintake.faults.sampling;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where every partition stood at a moment.
 *
 * @param inCells what the cells of all partitions add up to
 * @param missing what is not there although it must be, or is there twice, in words
 */
public record Standing(List<Place> partitions, InCells inCells, List<String> missing) {

	/**
	 * A sum of cells.
	 *
	 * @param events that they tell of: each adds a case to a cell, takes one out, or both
	 * @param cases that are live
	 */
	public record InCells(long events, long cases) {

		static final InCells NONE = new InCells(0, 0);

	}

	/** One of databases that answer, but not what was asked. */
	static Standing unreadable(String sentence) {
		return new Standing(List.of(), InCells.NONE, List.of(sentence));
	}

	/**
	 * One partition.
	 *
	 * @param counted events that are counted, read before the head
	 * @param quarantined events in quarantine
	 * @param inTotals live cases by the partition's totals, read with the counted
	 */
	public record Place(int partition, long head, long published, long counted, long quarantined, long inTotals) {

		Stream<String> broken() {
			Stream<String> published = (this.published > this.head) ? Stream
				.of("partition %d: %d published, the head is %d".formatted(this.partition, this.published, this.head))
					: Stream.empty();
			Stream<String> counted = (this.counted < 0 || this.counted + this.quarantined > this.head)
					? Stream.of("partition %d: %d counted and %d in quarantine, the head is %d"
						.formatted(this.partition, this.counted, this.quarantined, this.head))
					: Stream.empty();
			Stream<String> totals = (this.inTotals < 0 || this.inTotals > this.counted)
					? Stream.of("partition %d: %d counted, its totals say %d".formatted(this.partition, this.counted,
							this.inTotals))
					: Stream.empty();
			return Stream.of(published, counted, totals).flatMap(Function.identity());
		}

	}

	/**
	 * What does not hold, in words. Without all partitions the cells are not compared.
	 */
	public List<String> broken() {
		if (!this.missing.isEmpty()) {
			return this.missing;
		}
		Stream<String> events = (this.inCells.events() != counted())
				? Stream.of("%d counted, the cells say %d".formatted(counted(), this.inCells.events()))
				: Stream.empty();
		long inTotals = this.partitions.stream().mapToLong(Place::inTotals).sum();
		Stream<String> cases = (this.inCells.cases() != inTotals)
				? Stream.of("%d cases in the cells, the totals say %d".formatted(this.inCells.cases(), inTotals))
				: Stream.empty();
		return Stream.of(this.partitions.stream().flatMap(Place::broken), events, cases)
			.flatMap(Function.identity())
			.toList();
	}

	/** Events in the journal. */
	public long head() {
		return this.partitions.stream().mapToLong(Place::head).sum();
	}

	/** Events in the counters. */
	public long counted() {
		return this.partitions.stream().mapToLong(Place::counted).sum();
	}

	/** Whether every event is published and counted. */
	public boolean level() {
		return this.missing.isEmpty() && this.partitions.stream()
			.allMatch((one) -> one.published() == one.head() && one.counted() == one.head());
	}

}
