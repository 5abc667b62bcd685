package caseintake.intake.relay;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import caseintake.intake.journal.Alarms;
import caseintake.intake.journal.JournalRows;
import caseintake.protocol.JournalStanding;
import caseintake.protocol.Position;

import org.springframework.stereotype.Component;

/**
 * Holds the topic's highest events against the journal. One that the journal does not
 * have means that the journal went back: a restored backup, a replica promoted behind its
 * primary.
 */
@Component
class JournalComparison {

	private static final String BEHIND = "journal-behind-topic";

	private static final String DIFFERS = "journal-differs-from-topic";

	private static final String NOT_OURS = "topic-is-not-ours";

	private final TopicTail tail;

	private final KnownRecords known;

	private final JournalRows journal;

	private final Alarms alarms;

	JournalComparison(TopicTail tail, KnownRecords known, JournalRows journal, Alarms alarms) {
		this.tail = tail;
		this.known = known;
		this.journal = journal;
		this.alarms = alarms;
	}

	/** Whether an alarm of this kind comes from here. */
	static boolean raises(String kind) {
		return kind.equals(BEHIND) || kind.equals(DIFFERS) || kind.equals(NOT_OURS);
	}

	/**
	 * Reads the topic first, then the journal: the other way round gives false alarms.
	 * Records that a person has declared known are not looked at.
	 * @param seen whether a relay has begun with this topic before: another one may be
	 * somebody else's
	 * @param lease asked again and again, since this may take long
	 * @return the topic's highest event by partition
	 */
	Map<Integer, Position> requireJournalAhead(String topicId, boolean seen, BooleanSupplier lease) {
		// an alarm that is resolved during the comparison would be raised again
		requireNoAlarm();
		TopicTail.Found found = this.tail.find(this.known.offsets(topicId), lease);
		if (!seen && found.isForeign()) {
			found.withoutEvent()
				.forEach((partition) -> this.alarms.raise(partition, NOT_OURS,
						"The topic has records, and none of them is an event"));
		}
		Map<Integer, Position> inTopic = found.highest();
		Map<Integer, Position> inJournal = this.journal.at(sequences(inTopic));
		inTopic.forEach(
				(partition, highest) -> compare(partition, highest, inJournal.getOrDefault(partition, Position.START)));
		requireNoAlarm();
		return inTopic;
	}

	private void requireNoAlarm() {
		if (this.alarms.anyStands()) {
			throw new RelayHaltedException("An alarm stands");
		}
	}

	private static Map<Integer, Long> sequences(Map<Integer, Position> positions) {
		return positions.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().sequence()));
	}

	private void compare(int partition, Position inTopic, Position inJournal) {
		switch (JournalStanding.of(inTopic, inJournal)) {
			case HAS_IT -> {
			}
			case BEHIND -> this.alarms.raise(partition, BEHIND,
					"The topic has sequence %d, the journal has not".formatted(inTopic.sequence()));
			case DIFFERS -> this.alarms.raise(partition, DIFFERS,
					"The journal has another event at sequence %d than the topic".formatted(inTopic.sequence()));
		}
	}

}
