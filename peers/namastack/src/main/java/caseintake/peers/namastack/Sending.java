package caseintake.peers.namastack;

import caseintake.events.CaseEventTopic;
import caseintake.peers.journal.JournalEvent;
import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;
import org.apache.kafka.clients.producer.ProducerRecord;

import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

/**
 * Sends the bytes that intake-service sends, and waits for the broker, as the handler of
 * {@code namastack-outbox-kafka} does. That one does not know a record's partition.
 */
@Component
class Sending implements OutboxTypedHandler<JournalEvent> {

	private final KafkaOperations<String, byte[]> kafka;

	Sending(KafkaOperations<String, byte[]> kafka) {
		this.kafka = kafka;
	}

	@Override
	public void handle(JournalEvent event, OutboxRecordMetadata metadata) {
		var message = new ProducerRecord<>(CaseEventTopic.NAME, event.partition(), event.caseId(), event.body());
		event.headers().forEach(message.headers()::add);
		this.kafka.send(message).join();
	}

}
