package caseintake.intake.relay;

import java.util.Map;

import caseintake.tracing.EventTraces;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.kafka.autoconfigure.SslBundleSslEngineFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.stereotype.Component;

/**
 * Settings of the relay's clients: the operator's, and those that its safety rests on.
 */
@Component
class KafkaSettings {

	private final KafkaProperties properties;

	private final KafkaConnectionDetails connection;

	private final EventTraces traces;

	KafkaSettings(KafkaProperties properties, KafkaConnectionDetails connection, EventTraces traces) {
		this.properties = properties;
		this.connection = connection;
		this.traces = traces;
	}

	Map<String, Object> producer() {
		Map<String, Object> settings = this.properties.buildProducerProperties();
		connect(settings, this.connection.getProducer());
		settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
		settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
		settings.put(ProducerConfig.ACKS_CONFIG, "all");
		settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
		settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
		settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
		settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
		// a fetch has some 400 KB of each partition, all of them sent at once
		settings.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
		settings.putAll(this.traces.ofProducer());
		return settings;
	}

	Map<String, Object> consumer() {
		Map<String, Object> settings = this.properties.buildConsumerProperties();
		connect(settings, this.connection.getConsumer());
		settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
		settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
		settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
		settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
		settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
		settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
		settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
		return settings;
	}

	Map<String, Object> admin() {
		Map<String, Object> settings = this.properties.buildAdminProperties();
		connect(settings, this.connection.getAdmin());
		settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
		settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
		return settings;
	}

	/** As Spring Boot connects the clients that it makes itself. */
	private static void connect(Map<String, Object> settings, KafkaConnectionDetails.Configuration connection) {
		settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
		if (connection.getSecurityProtocol() != null) {
			settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, connection.getSecurityProtocol());
		}
		if (connection.getSslBundle() != null) {
			settings.put(SslConfigs.SSL_ENGINE_FACTORY_CLASS_CONFIG, SslBundleSslEngineFactory.class);
			settings.put(SslBundle.class.getName(), connection.getSslBundle());
		}
	}

}
