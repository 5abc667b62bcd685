package caseintake.events;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.cloudevents.kafka.CloudEventSerializer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * CloudEvents' own library for Kafka reads our records, and what it passes on is ours.
 */
class CloudEventsLibraryTest {

	@ParameterizedTest
	@FieldSource("caseintake.events.Sample#ALL")
	void itPassesOurRecordsOn(Sample sample) throws UndecodableEventException {
		ProducerRecord<byte[], byte[]> written = sample.written();
		CloudEvent event = new CloudEventDeserializer().deserialize(written.topic(), written.headers(),
				written.value());
		var passedOn = new RecordHeaders();
		byte[] value = new CloudEventSerializer().serialize(written.topic(), passedOn, event);

		assertThat(value).isEqualTo(written.value());
		Map<String, String> headers = new HashMap<>();
		passedOn.forEach((header) -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
		Map<String, String> ours = new HashMap<>(sample.golden().headers());
		ours.remove("traceparent"); // none of CloudEvents' own headers
		assertThat(headers).isEqualTo(ours);

		var received = new ConsumerRecord<>(written.topic(), Sample.PARTITION, 0L, written.key(), value);
		passedOn.forEach(received.headers()::add);
		assertThat(CaseEventTopic.read(received)).usingRecursiveComparison()
			.ignoringFields("traceparent")
			.isEqualTo(sample.event());
	}

}
