package caseintake.intake.relay;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the relay.
 *
 * @param lease how long an instance that falls silent keeps the others waiting, above 0
 * @param pollInterval how often the journal is looked at when nothing was signalled,
 * above 0
 * @param batchSize events of each partition that are sent before any is awaited, 1 to
 * 999: whoever looks for the topic's end looks at more
 * @param replicas how many brokers keep each event of a topic that the relay creates, 1
 * to 9; with fewer brokers the topic is not created
 */
@ConfigurationProperties("case-intake.relay")
record RelayProperties(@DefaultValue("10s") Duration lease, @DefaultValue("50ms") Duration pollInterval,
		@DefaultValue("500") int batchSize, @DefaultValue("3") int replicas) {

	RelayProperties {
		if (!lease.isPositive() || !pollInterval.isPositive()) {
			throw new IllegalArgumentException("case-intake.relay.lease and poll-interval must be positive");
		}
		if (batchSize < 1 || batchSize >= TopicTail.STEP) {
			throw new IllegalArgumentException("case-intake.relay.batch-size is not between 1 and 999");
		}
		if (replicas < 1 || replicas > 9) {
			throw new IllegalArgumentException("case-intake.relay.replicas is not between 1 and 9");
		}
	}

}
