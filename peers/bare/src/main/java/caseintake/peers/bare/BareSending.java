package caseintake.peers.bare;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import caseintake.events.CaseEvent;
import caseintake.events.CaseEventTopic;
import caseintake.events.ChainLink;
import caseintake.peers.Measured;
import caseintake.peers.Stopwatch;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends records that lie ready in memory, with key and headers as intake-service sends
 * them: of relaying only what Kafka's client and the broker do. Some are sent again and
 * again.
 */
public final class BareSending {

	private static final int READY = 10_000;

	private BareSending() {
	}

	/**
	 * Ends when all are acknowledged.
	 * @param arguments the broker's address, the JDBC address of a journal, the number of
	 * records to send
	 */
	static void main(String... arguments) throws SQLException, InterruptedException, ExecutionException {
		List<ProducerRecord<byte[], byte[]>> ready = ready(arguments[1]);
		long events = Long.parseLong(arguments[2]);
		var stopwatch = new Stopwatch();
		try (var producer = new KafkaProducer<byte[], byte[]>(settings(arguments[0]))) {
			stopwatch.begin();
			Future<RecordMetadata> last = producer.send(ready.getFirst());
			for (long i = 1; i < events; i++) {
				last = producer.send(ready.get((int) (i % ready.size())));
			}
			last.get();
		}
		new Measured(events, stopwatch.seconds(), 0, Map.of()).tell(System.out);
	}

	/** In the order in which a relay reads them: a stretch of each partition. */
	private static List<ProducerRecord<byte[], byte[]>> ready(String journal) throws SQLException {
		var ready = new ArrayList<ProducerRecord<byte[], byte[]>>();
		try (Connection connection = DriverManager.getConnection(journal);
				PreparedStatement select = connection.prepareStatement(
						"select * from case_event order by sequence / 500, partition, sequence limit ?")) {
			select.setInt(1, READY);
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					ready.add(CaseEventTopic.write(event(row), row.getInt("partition"), "/case-intake"));
				}
			}
		}
		return ready;
	}

	private static CaseEvent event(ResultSet row) throws SQLException {
		var link = new ChainLink(row.getLong("sequence"), row.getObject("event_id", UUID.class),
				row.getObject("previous_event_id", UUID.class));
		return new CaseEvent(link, row.getString("type"), row.getObject("case_id", UUID.class),
				row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("traceparent"),
				row.getBytes("value"));
	}

	private static Map<String, Object> settings(String broker) {
		return Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker, ProducerConfig.ACKS_CONFIG, "all",
				ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true, ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024,
				ProducerConfig.LINGER_MS_CONFIG, 10, ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
				ByteArraySerializer.class, ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
	}

}
