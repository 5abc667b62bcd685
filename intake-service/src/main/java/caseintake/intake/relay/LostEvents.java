package caseintake.intake.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import caseintake.events.CaseEvent;
import caseintake.intake.journal.JournalPartitions;
import caseintake.intake.journal.JournalRows;
import caseintake.intake.relay.TopicReader.Extent;
import caseintake.protocol.Position;
import io.swagger.v3.oas.annotations.media.Schema;
import org.apache.kafka.common.KafkaException;

import org.springframework.stereotype.Component;

/**
 * Names the events that the topic has and the journal has not: what was lost with a
 * restored backup, or with a replica that was promoted behind its primary.
 */
@Component
public class LostEvents {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final int STEP = 1000;

	private static final int MOST_RECORDS = 10_000;

	/** Types come from the topic, where anybody may have written one. */
	private static final int LONGEST_TYPE = 100;

	private final KafkaSettings settings;

	private final Topic topic;

	private final KnownRecords known;

	private final JournalRows journal;

	private final JournalPartitions partitions;

	LostEvents(KafkaSettings settings, Topic topic, KnownRecords known, JournalRows journal,
			JournalPartitions partitions) {
		this.settings = settings;
		this.topic = topic;
		this.known = known;
		this.journal = journal;
		this.partitions = partitions;
	}

	/**
	 * Reads each partition back from its tail until 1,000 records in a row agree with the
	 * journal, and then from where its records were declared known.
	 * @throws BrokerAwayException if the topic cannot be read within 20 seconds
	 */
	public List<Lost> find() {
		try (var reader = new TopicReader(this.settings, PATIENCE)) {
			List<Lost> found = new ArrayList<>();
			String topicId = this.topic.id().orElse(null);
			if (topicId == null) {
				return found;
			}
			Map<Integer, Long> declared = this.known.offsets(topicId);
			for (Extent extent : reader.extents(this.partitions.count())) {
				found.add(find(reader, extent, declared.getOrDefault(extent.partition(), 0L)));
			}
			return found;
		}
		catch (ExecutionException | KafkaException ex) {
			throw new BrokerAwayException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BrokerAwayException(ex);
		}
	}

	private Lost find(TopicReader reader, Extent extent, long declared) {
		var lost = new ArrayList<LostEvent>();
		Extent left = extent;
		for (int looked = 0; !left.isEmpty() && looked < MOST_RECORDS; looked += STEP) {
			Extent stretch = left.last(STEP);
			boolean agrees = compare(reader, stretch, lost);
			left = left.before(stretch.begin());
			if (agrees) {
				left = left.before((left.end() > declared) ? declared : 0);
			}
		}
		return new Lost(extent.partition(),
				lost.stream().distinct().sorted(Comparator.comparingLong(LostEvent::sequence)).toList(),
				!left.isEmpty());
	}

	/**
	 * Reads the topic first, then the journal.
	 * @param lost is given the events that the journal has not
	 * @return whether it has all, there are any, and none that was sent again tells of
	 * more
	 */
	private boolean compare(TopicReader reader, Extent stretch, List<LostEvent> lost) {
		var inTopic = new ArrayList<LostEvent>();
		var highest = new HashSet<Position>();
		reader.read(stretch, (found) -> {
			inTopic.add(LostEvent.of(found.event()));
			highest.add(found.highest());
		});
		Map<Long, UUID> inJournal = this.journal.ids(stretch.partition(),
				Stream.concat(inTopic.stream().map(LostEvent::sequence), highest.stream().map(Position::sequence))
					.distinct()
					.toList());
		inTopic.stream().filter((event) -> !event.eventId().equals(inJournal.get(event.sequence()))).forEach(lost::add);
		return !highest.isEmpty() && highest.stream()
			.allMatch((position) -> Objects.equals(position.eventId(), inJournal.get(position.sequence())));
	}

	/**
	 * What one partition lost.
	 *
	 * @param truncated whether older records were not looked at
	 */
	@Schema(name = "LostEventsOfPartition")
	public record Lost(int partition, List<LostEvent> lost, boolean truncated) {
	}

	/** An event that only the topic has. */
	public record LostEvent(long sequence, UUID eventId, UUID caseId, String type, Instant recordedAt) {

		static LostEvent of(CaseEvent event) {
			String type = event.type();
			return new LostEvent(event.link().sequence(), event.link().id(), event.caseId(),
					(type.length() > LONGEST_TYPE) ? type.substring(0, LONGEST_TYPE) : type, event.recordedAt());
		}

	}

}
