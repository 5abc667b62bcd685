package caseintake.stats.counting;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.Deserializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.scheduling.annotation.EnableScheduling;

import caseintake.events.CaseEventTopic;

/** How the topic is read. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ListenerConfiguration {

	/** The case's id, which the event has too. */
	private static final Deserializer<Object> NO_KEY = (topic, key) -> null;

	private static final Duration LONGEST_POLL = Duration.ofMillis(500);

	private static final Duration OFFSETS_LAG = Duration.ofSeconds(1);

	/** After this time what is gathered waits for nothing. */
	private static final Duration LONGEST_SILENCE = Duration.ofSeconds(1);

	/** Started by {@link ListenerWatch}. */
	@Bean
	ConcurrentMessageListenerContainer<Object, EventDeserializer.Read> caseEventContainer(
			ConsumerFactory<?, ?> configured, CountingProperties properties, CaseEventListener listener,
			ReadingPlaces places, MeterRegistry registry) {
		var factory = new DefaultKafkaConsumerFactory<Object, EventDeserializer.Read>(settings(configured, properties),
				() -> NO_KEY, EventDeserializer::new);
		factory.addListener(new MicrometerConsumerListener<>(registry));
		var containerProperties = new ContainerProperties(CaseEventTopic.NAME);
		containerProperties.setGroupId(properties.group());
		containerProperties.setMessageListener(listener);
		containerProperties.setConsumerRebalanceListener(places);
		// offsets in Kafka are for lag tools only: they may be late, or lost
		containerProperties.setSyncCommits(false);
		containerProperties.setAckMode(ContainerProperties.AckMode.TIME);
		containerProperties.setAckTime(OFFSETS_LAG.toMillis());
		containerProperties.setPollTimeout(LONGEST_POLL.toMillis());
		containerProperties.setIdleEventInterval(LONGEST_SILENCE.toMillis());
		var container = new ConcurrentMessageListenerContainer<>(factory, containerProperties);
		container.setConcurrency(properties.concurrency());
		container.setCommonErrorHandler(new SeekBackAndRetry(places));
		container.setAutoStartup(false);
		return container;
	}

	private static Map<String, Object> settings(ConsumerFactory<?, ?> configured, CountingProperties properties) {
		Map<String, Object> settings = new HashMap<>(configured.getConfigurationProperties());
		settings.put(ConsumerConfig.GROUP_ID_CONFIG, properties.group());
		settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		// an offset that the broker does not have: from the beginning, which is harmless
		settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
		// the topic is made by who writes it, with the right number of partitions
		settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
		settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
		settings.putIfAbsent(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
		// what was fetched outlives a collection: larger ones fill the old generation
		settings.putIfAbsent(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1024 * 1024);
		settings.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000);
		// a broker that is out of reach is left after this time, and so is a question of
		// it
		settings.putIfAbsent(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
		settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
		// a topic that appears is seen after this time
		settings.putIfAbsent(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
		// a killed instance's partitions go to another one after this time
		settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
		settings.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
		return settings;
	}

}
