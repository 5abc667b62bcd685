package caseintake.intake.relay;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.BooleanSupplier;

import caseintake.intake.journal.JournalPartitions;
import caseintake.intake.relay.TopicReader.Extent;
import caseintake.protocol.Position;

import org.springframework.stereotype.Component;

/**
 * The highest event that each partition of the topic has: the end of a log in which
 * stretches are sent again says it only together with what repeated records tell.
 */
@Component
class TopicTail {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/** More than a relay sends of a partition before it notes what is acknowledged. */
	static final int STEP = 1000;

	private static final BinaryOperator<Position> HIGHER = BinaryOperator
		.maxBy(Comparator.comparingLong(Position::sequence));

	private final KafkaSettings settings;

	private final JournalPartitions partitions;

	TopicTail(KafkaSettings settings, JournalPartitions partitions) {
		this.settings = settings;
		this.partitions = partitions;
	}

	/**
	 * Reads each partition back from its end until it finds an event.
	 * @param known offsets before which nothing is looked at, by partition
	 * @param lease asked before each partition
	 * @throws RelayHaltedException if the lease is lost
	 */
	Found find(Map<Integer, Long> known, BooleanSupplier lease) {
		var found = new Found(new HashMap<>(), new TreeSet<>());
		try (var reader = new TopicReader(this.settings, PATIENCE)) {
			for (Extent extent : reader.extents(this.partitions.count())) {
				if (!lease.getAsBoolean()) {
					throw new RelayHaltedException("Another instance holds the lease by now");
				}
				read(reader, extent.from(known.getOrDefault(extent.partition(), 0L)), found);
			}
		}
		return found;
	}

	private static void read(TopicReader reader, Extent extent, Found found) {
		Extent left = extent;
		while (!left.isEmpty() && !found.highest.containsKey(extent.partition())) {
			Extent stretch = left.last(STEP);
			reader.read(stretch, (event) -> found.highest.merge(stretch.partition(), event.highest(), HIGHER));
			left = left.before(stretch.begin());
		}
		if (!extent.isEmpty() && !found.highest.containsKey(extent.partition())) {
			found.withoutEvent.add(extent.partition());
		}
	}

	/**
	 * What the topic has.
	 *
	 * @param highest the highest event by partition
	 * @param withoutEvent partitions with records of which none is an event
	 */
	record Found(Map<Integer, Position> highest, Set<Integer> withoutEvent) {

		/** Whether there are records, and nothing of ours among them. */
		boolean isForeign() {
			return this.highest.isEmpty() && !this.withoutEvent.isEmpty();
		}

	}

}
