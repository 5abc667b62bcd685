package caseintake.stats.counting;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

import caseintake.events.CaseEvent;
import caseintake.events.CaseEventTopic;

/** What a listener is given: records of two partitions, and who fetched them. */
final class Fetched {

	static final List<TopicPartition> PARTITIONS = List.of(new TopicPartition(CaseEventTopic.NAME, 0),
			new TopicPartition(CaseEventTopic.NAME, 1));

	private Fetched() {
	}

	static MockConsumer<byte[], byte[]> consumer() {
		var consumer = new MockConsumer<byte[], byte[]>("earliest");
		consumer.assign(PARTITIONS);
		consumer.updatePartitions(CaseEventTopic.NAME,
				PARTITIONS.stream()
					.map((place) -> new PartitionInfo(place.topic(), place.partition(), null, null, null))
					.toList());
		return consumer;
	}

	static ConsumerRecord<Object, EventDeserializer.Read> record(int partition, long offset, CaseEvent event) {
		ProducerRecord<byte[], byte[]> sent = CaseEventTopic.write(event, partition, "/case-intake");
		return new ConsumerRecord<>(sent.topic(), partition, offset, "",
				EventDeserializer.read(sent.headers(), sent.value()));
	}

}
