package caseintake.intake.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import caseintake.events.ChainLink;
import caseintake.intake.journal.JournalPartitions;
import caseintake.intake.relay.TopicReader.Extent;

import org.springframework.stereotype.Component;

/** The last event that each partition of the topic has. */
@Component
class TopicTail {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final int MAX_STEP = 1000;

	private final KafkaSettings settings;

	private final JournalPartitions partitions;

	TopicTail(KafkaSettings settings, JournalPartitions partitions) {
		this.settings = settings;
		this.partitions = partitions;
	}

	/**
	 * By partition; none for a partition without an event.
	 * @param known offsets before which nothing is looked at, by partition
	 */
	Map<Integer, ChainLink> lastEvents(Map<Integer, Long> known) {
		var last = new HashMap<Integer, ChainLink>();
		try (var reader = new TopicReader(this.settings, PATIENCE)) {
			for (Extent extent : reader.extents(this.partitions.count())) {
				lastEvent(reader, extent.from(known.getOrDefault(extent.partition(), 0L)), last);
			}
		}
		return last;
	}

	private static void lastEvent(TopicReader reader, Extent extent, Map<Integer, ChainLink> last) {
		Extent left = extent;
		for (long step = 1; !left.isEmpty() && !last.containsKey(extent.partition()); step = MAX_STEP) {
			Extent stretch = left.last(step);
			reader.read(stretch, (event) -> last.put(stretch.partition(), event.link()));
			left = left.before(stretch.begin());
		}
	}

}
