package caseintake.stats.counting;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are counted.
 *
 * @param group consumer group that shares the topic's partitions, not blank
 * @param concurrency number of consumers in this process, 1 or more
 * @param pollInterval pause between two questions to the journal, above 0
 * @param healAfter how long a partition may stand still behind the journal before the
 * feed is read, above 0
 * @param totalsInterval pause between two comparisons of the control totals, above 0
 */
@ConfigurationProperties("case-intake.counting")
public record CountingProperties(@DefaultValue("stats-service") String group, @DefaultValue("2") int concurrency,
		@DefaultValue("2s") Duration pollInterval, @DefaultValue("60s") Duration healAfter,
		@DefaultValue("10m") Duration totalsInterval) {

	public CountingProperties {
		if (group.isBlank() || concurrency < 1) {
			throw new IllegalArgumentException(
					"case-intake.counting.group must not be blank, case-intake.counting.concurrency be at least 1");
		}
		if (!pollInterval.isPositive() || !healAfter.isPositive() || !totalsInterval.isPositive()) {
			throw new IllegalArgumentException("case-intake.counting intervals must be positive");
		}
	}

}
