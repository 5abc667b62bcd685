package caseintake.peers.namastack;

import java.nio.charset.StandardCharsets;

import caseintake.events.CaseEventTopic;
import caseintake.peers.journal.JournalEvent;
import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;
import org.apache.kafka.clients.producer.ProducerRecord;

import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

/**
 * Sends the bytes that intake-service sends. What the handler of
 * {@code namastack-outbox-kafka} does, which does not know a record's partition: send,
 * and wait for the broker.
 */
@Component
class Sending implements OutboxTypedHandler<JournalEvent> {

	private final KafkaOperations<String, byte[]> kafka;

	Sending(KafkaOperations<String, byte[]> kafka) {
		this.kafka = kafka;
	}

	@Override
	public void handle(JournalEvent event, OutboxRecordMetadata metadata) {
		var message = new ProducerRecord<>(CaseEventTopic.NAME, event.partition(), event.caseId(),
				bytes(event.value()));
		event.headers().forEach((name, text) -> message.headers().add(name, bytes(text)));
		this.kafka.send(message).join();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
