package caseintake.stats.lives;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import caseintake.events.CaseEvent;
import caseintake.stats.counting.Events;
import caseintake.stats.counting.PartitionCounting;
import caseintake.stats.counting.Source;

/**
 * Brings events to the counting: a few at a time, some of them again, and whichever
 * partition comes first.
 */
final class Delivery {

	private static final int GENERATION = 1;

	private final Lives lives;

	private final PartitionCounting counting;

	private final Random order;

	private final int[] brought = new int[Lives.PARTITIONS];

	Delivery(Lives lives, PartitionCounting counting, Random order) {
		this.lives = lives;
		this.counting = counting;
		this.order = order;
	}

	/** Until everything that has happened is counted. */
	void bringAll() {
		while (IntStream.range(0, Lives.PARTITIONS)
			.anyMatch((partition) -> this.brought[partition] < this.lives.journal(partition).size())) {
			bring(this.order.nextInt(Lives.PARTITIONS));
		}
	}

	private void bring(int partition) {
		List<CaseEvent> events = this.lives.journal(partition);
		int first = Math.max(0, this.brought[partition] - this.order.nextInt(4));
		int end = Math.min(events.size(), this.brought[partition] + 1 + this.order.nextInt(20));
		this.counting.count(GENERATION, partition, Events.fromTopic(events.subList(first, end)), Source.TOPIC);
		this.brought[partition] = Math.max(this.brought[partition], end);
	}

}
