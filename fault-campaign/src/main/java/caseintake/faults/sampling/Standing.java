package caseintake.faults.sampling;

import java.util.List;
import java.util.stream.Stream;

/** Where every partition stood at a moment. */
public record Standing(List<Place> partitions) {

	/**
	 * One partition.
	 *
	 * @param counted events that are counted, read before the head
	 * @param quarantined events in quarantine
	 */
	public record Place(int partition, long head, long published, long counted, long quarantined) {

		Stream<String> broken() {
			Stream<String> published = (this.published > this.head) ? Stream
				.of("partition %d: %d published, the head is %d".formatted(this.partition, this.published, this.head))
					: Stream.empty();
			Stream<String> counted = (this.counted < 0 || this.counted + this.quarantined > this.head)
					? Stream.of("partition %d: %d counted and %d in quarantine, the head is %d"
						.formatted(this.partition, this.counted, this.quarantined, this.head))
					: Stream.empty();
			return Stream.concat(published, counted);
		}

	}

	/** What does not hold, in words. */
	public List<String> broken() {
		return this.partitions.stream().flatMap(Place::broken).toList();
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
		return this.partitions.stream().allMatch((one) -> one.published() == one.head() && one.counted() == one.head());
	}

}
