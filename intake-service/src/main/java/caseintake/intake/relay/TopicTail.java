package caseintake.intake.relay;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
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
	 * By partition; none for a partition without an event.
	 * @param known offsets before which nothing is looked at, by partition
	 * @param lease asked before each partition
	 * @throws RelayHaltedException if the lease is lost
	 */
	Map<Integer, Position> highest(Map<Integer, Long> known, BooleanSupplier lease) {
		var highest = new HashMap<Integer, Position>();
		try (var reader = new TopicReader(this.settings, PATIENCE)) {
			for (Extent extent : reader.extents(this.partitions.count())) {
				if (!lease.getAsBoolean()) {
					throw new RelayHaltedException("Another instance holds the lease by now");
				}
				read(reader, extent.from(known.getOrDefault(extent.partition(), 0L)), highest);
			}
		}
		return highest;
	}

	private static void read(TopicReader reader, Extent extent, Map<Integer, Position> highest) {
		Extent left = extent;
		while (!left.isEmpty() && !highest.containsKey(extent.partition())) {
			Extent stretch = left.last(STEP);
			reader.read(stretch, (event) -> highest.merge(stretch.partition(), event.highest(), HIGHER));
			left = left.before(stretch.begin());
		}
	}

}
