package caseintake.peers.modulith;

import caseintake.events.CaseEventTopic;
import caseintake.peers.journal.JournalEvent;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.modulith.events.EventExternalizationConfiguration;
import org.springframework.modulith.events.support.EventExternalizerModuleListener;

/** Sends the bytes that intake-service sends. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelayProperties.class)
class Externalization {

	@Bean
	EventExternalizationConfiguration externalizationConfiguration() {
		return EventExternalizationConfiguration.externalizing()
			.select(JournalEvent.class::isInstance)
			.mapping(JournalEvent.class, Externalization::message)
			.build();
	}

	/**
	 * What the only class of {@code spring-modulith-events-kafka} is for, which gives
	 * Kafka's template to Modulith in the same way.
	 */
	@Bean
	EventExternalizerModuleListener kafkaExternalizer(EventExternalizationConfiguration configuration,
			KafkaOperations<?, ?> kafka) {
		return new EventExternalizerModuleListener(configuration, (payload, _) -> kafka.send((Message<?>) payload));
	}

	private static Message<byte[]> message(JournalEvent event) {
		var message = MessageBuilder.withPayload(event.body())
			.setHeader(KafkaHeaders.TOPIC, CaseEventTopic.NAME)
			.setHeader(KafkaHeaders.PARTITION, event.partition())
			.setHeader(KafkaHeaders.KEY, event.caseId());
		event.headers().forEach(message::setHeader);
		return message.build();
	}

}
