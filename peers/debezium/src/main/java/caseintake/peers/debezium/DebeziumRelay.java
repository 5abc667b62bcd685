package caseintake.peers.debezium;

import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;

import io.debezium.connector.postgresql.PostgresConnector;
import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.FileOffsetBackingStore;

/**
 * Follows PostgreSQL's log from where a replication slot stands, and sends each event
 * that the journal was given to the topic.
 */
public final class DebeziumRelay {

	private DebeziumRelay() {
	}

	/**
	 * Ends when all are acknowledged.
	 * @param arguments PostgreSQL's port, the database, the slot, the publication, a file
	 * for its position, the broker's address, the number of events
	 */
	static void main(String... arguments) throws IOException, InterruptedException {
		Thread.setDefaultUncaughtExceptionHandler((_, failure) -> fail(failure));
		try (var producer = new KafkaProducer<byte[], byte[]>(producerSettings(arguments[5]))) {
			var sending = new Sending(producer, Long.parseLong(arguments[6]));
			DebeziumEngine<RecordChangeEvent<SourceRecord>> engine = DebeziumEngine
				.create(ChangeEventFormat.of(Connect.class))
				.using(engineSettings(arguments))
				.notifying(sending)
				.using((success, message, failure) -> {
					if (!success) {
						fail((failure != null) ? failure : new IllegalStateException(message));
					}
				})
				.build();
			var ended = new CountDownLatch(1);
			Thread.ofPlatform().name("engine").start(() -> {
				engine.run();
				ended.countDown();
			});
			sending.await();
			engine.close();
			ended.await();
		}
	}

	private static void fail(Throwable failure) {
		failure.printStackTrace();
		Runtime.getRuntime().halt(1);
	}

	/**
	 * As the relay sends, with the larger batches of Confluent, "Optimize for
	 * throughput".
	 */
	private static Map<String, Object> producerSettings(String broker) {
		return Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker, ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
				ByteArraySerializer.class, ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class,
				ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
				ProducerConfig.BATCH_SIZE_CONFIG, 131_072, ProducerConfig.LINGER_MS_CONFIG, 10);
	}

	/**
	 * Debezium's documents of the connector for PostgreSQL and of its engine: larger
	 * batches and a larger queue than usual are for throughput. Only the journal's table
	 * is published; there is nothing to be read from before the slot was made.
	 */
	private static Properties engineSettings(String... arguments) {
		var settings = new Properties();
		settings.putAll(Map.of("name", "journal", "topic.prefix", "journal", "connector.class",
				PostgresConnector.class.getName(), "database.hostname", "127.0.0.1", "database.port", arguments[0],
				"database.user", "postgres", "database.password", "none", "database.dbname", arguments[1]));
		settings.putAll(Map.of("plugin.name", "pgoutput", "slot.name", arguments[2], "publication.name", arguments[3],
				"publication.autocreate.mode", "disabled", "table.include.list", "public.case_event", "snapshot.mode",
				"no_data", "max.batch.size", "8192", "max.queue.size", "32768", "poll.interval.ms", "10"));
		settings.putAll(Map.of("offset.storage", FileOffsetBackingStore.class.getName(), "offset.storage.file.filename",
				arguments[4], "offset.flush.interval.ms", "1000"));
		return settings;
	}

}
