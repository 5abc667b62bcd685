package caseintake.stats.rebuild;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How generations are built.
 *
 * @param interval pause between two looks for new events, above 0
 * @param lease after which another instance goes on where one fell silent, above 0
 * @param giveWay how long a page of the feed waits at most until nobody reads, 0 or more
 * @param catchUpWithin how long a swap may catch up before it holds the live counters,
 * above 0; then it is answered with 503
 * @param swapWithin how long a swap may hold the live counters, above 0; PostgreSQL ends
 * its transaction after five seconds
 */
@ConfigurationProperties("case-intake.rebuild")
record RebuildProperties(@DefaultValue("1s") Duration interval, @DefaultValue("15s") Duration lease,
		@DefaultValue("100ms") Duration giveWay, @DefaultValue("10s") Duration catchUpWithin,
		@DefaultValue("2s") Duration swapWithin) {

	RebuildProperties {
		if (giveWay.isNegative()) {
			throw new IllegalArgumentException("case-intake.rebuild.give-way must not be negative");
		}
		if (!interval.isPositive() || !lease.isPositive() || !catchUpWithin.isPositive() || !swapWithin.isPositive()) {
			throw new IllegalArgumentException("Other case-intake.rebuild times must be positive");
		}
	}

}
