package caseintake.intake.relay;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the relay.
 *
 * @param lease how long an instance that falls silent keeps the others waiting
 * @param pollInterval how often the journal is looked at when nothing was signalled
 * @param batchSize events of each partition that are sent before any is awaited, 1 to
 * 999: whoever looks for the topic's end looks at more
 * @param replicas how many brokers keep each event of a topic that the relay creates, 1
 * to 9
 */
@ConfigurationProperties("case-intake.relay")
record RelayProperties(Duration lease, Duration pollInterval, int batchSize, int replicas) {

	RelayProperties {
		if (batchSize < 1 || batchSize >= TopicTail.STEP) {
			throw new IllegalArgumentException("case-intake.relay.batch-size is not between 1 and 999");
		}
		if (replicas < 1 || replicas > 9) {
			throw new IllegalArgumentException("case-intake.relay.replicas is not between 1 and 9");
		}
	}

}
