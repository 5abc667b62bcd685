package caseintake.intake.relay;

import caseintake.events.CaseEvent;
import caseintake.events.CaseEventTopic;
import caseintake.events.UndecodableEventException;
import caseintake.protocol.Position;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event as the topic has it.
 *
 * @param highest the highest event that the topic is known to have by this record: itself
 * or, if it was sent again, what had been sent before
 */
record TopicEvent(CaseEvent event, Position highest) {

	static TopicEvent read(ConsumerRecord<byte[], byte[]> message) throws UndecodableEventException {
		CaseEvent event = CaseEventTopic.read(message);
		Position own = Position.at(event.link());
		return new TopicEvent(event,
				Repetition.upTo(message.headers()).filter((upTo) -> upTo.sequence() > own.sequence()).orElse(own));
	}

}
