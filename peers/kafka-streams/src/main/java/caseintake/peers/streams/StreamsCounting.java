package caseintake.peers.streams;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import caseintake.peers.Measured;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;

/**
 * Counts a topic of case events and says how long it took, from the first event to the
 * last. The commit of the last ones is not waited for, in its favour.
 */
public final class StreamsCounting {

	private StreamsCounting() {
	}

	/**
	 * Ends when all are counted.
	 * @param arguments the broker's address, the application's id, an empty folder, the
	 * number of events
	 */
	static void main(String... arguments) throws InterruptedException {
		long events = Long.parseLong(arguments[3]);
		var cells = new CountedCells();
		Properties settings = settings(arguments[0], arguments[1], Path.of(arguments[2]));
		try (var streams = new KafkaStreams(cells.topology(), settings)) {
			streams.setUncaughtExceptionHandler((failure) -> {
				failure.printStackTrace();
				Runtime.getRuntime().halt(1);
				return StreamThreadExceptionResponse.SHUTDOWN_APPLICATION;
			});
			streams.start();
			cells.await(events);
			double seconds = cells.seconds();
			new Measured(events, seconds, 0, counts(streams)).tell(System.out);
		}
	}

	/**
	 * Kafka's documents: a thread for each core; exactly once needs the default interval
	 * of 100 ms between commits only for latency, a longer one is for throughput; the
	 * cache holds all cells, so that each is written once for each commit; stores in
	 * memory, whose changes are as durable in their topics as those of others.
	 */
	private static Properties settings(String broker, String application, Path folder) {
		var settings = new Properties();
		settings.putAll(Map.of(StreamsConfig.APPLICATION_ID_CONFIG, application, StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
				broker, StreamsConfig.STATE_DIR_CONFIG, folder.toString(), StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
				StreamsConfig.EXACTLY_ONCE_V2, StreamsConfig.NUM_STREAM_THREADS_CONFIG,
				Runtime.getRuntime().availableProcessors(), StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG,
				512L * 1024 * 1024, StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000,
				StreamsConfig.DSL_STORE_SUPPLIERS_CLASS_CONFIG,
				BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers.class, StreamsConfig.REPLICATION_FACTOR_CONFIG, 1));
		// Confluent, "Optimize for throughput"
		settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 131_072);
		settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
		settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 5_000);
		return settings;
	}

	private static Map<String, Long> counts(KafkaStreams streams) {
		var counts = new TreeMap<String, Long>();
		var store = streams.store(StoreQueryParameters.fromNameAndType(CountedCells.STORE,
				QueryableStoreTypes.<String, Long>keyValueStore()));
		try (KeyValueIterator<String, Long> cells = store.all()) {
			cells.forEachRemaining((cell) -> counts.merge(CellOfEvent.unit(cell.key), cell.value, Long::sum));
		}
		return counts;
	}

}
