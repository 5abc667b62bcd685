package caseintake.peers.streams;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

import caseintake.events.CaseEventTopic;
import caseintake.peers.Stopwatch;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The count of cases by cell. A cell's cases are spread over all partitions, so they are
 * brought together through a topic of Kafka Streams' own, of which each record is as
 * small as it can be: a cell and nothing else.
 */
final class CountedCells {

	/** The store with the counts. */
	static final String STORE = "cells";

	private static final Duration LOOK = Duration.ofMillis(5);

	private final Stopwatch stopwatch = new Stopwatch();

	private final LongAdder counted = new LongAdder();

	Topology topology() {
		Serde<byte[]> bytes = Serdes.ByteArray();
		var builder = new StreamsBuilder();
		builder.stream(CaseEventTopic.NAME, Consumed.with(bytes, bytes))
			.process(() -> new CellOfEvent(this.stopwatch))
			.groupByKey(Grouped.with(STORE, Serdes.String(), bytes))
			.aggregate(() -> 0L, (_, _, count) -> {
				this.counted.increment();
				return count + 1;
			}, Materialized.<String, Long, KeyValueStore<Bytes, byte[]>>as(STORE)
				.withKeySerde(Serdes.String())
				.withValueSerde(Serdes.Long()));
		return builder.build();
	}

	/** Waits until so many events are counted. */
	void await(long events) throws InterruptedException {
		while (this.counted.sum() < events) {
			Thread.sleep(LOOK);
		}
	}

	double seconds() {
		return this.stopwatch.seconds();
	}

}
