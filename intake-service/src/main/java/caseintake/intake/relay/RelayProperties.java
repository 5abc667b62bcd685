package caseintake.intake.relay;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the relay.
 *
 * @param lease how long an instance that falls silent keeps the others waiting
 * @param pollInterval how often the journal is looked at when nothing was signalled
 * @param batchSize events of each partition that are sent before any is awaited
 */
@ConfigurationProperties("case-intake.relay")
record RelayProperties(Duration lease, Duration pollInterval, int batchSize) {
}
