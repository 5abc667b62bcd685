package caseintake.stats.stream;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the stream.
 *
 * @param interval pause between two looks whether anything has changed, while there are
 * readers, above 0
 * @param heartbeat after which a reader who was told nothing gets a comment, above 0
 * @param writeWithin how long a reader may take for one event before it is cut off, above
 * 0
 * @param longest after which a stream ends and its reader, if it may, comes again, above
 * 0; one that was asked for with a token ends with the token
 * @param readers how many there are at a time, 1 or more; one more is answered with 503
 * @param questions how many different ones are answered at a time, 1 or more; one more is
 * answered with 503
 * @param maximumRows how many rows an event has at most, 1 or more; a question with more
 * is refused
 */
@ConfigurationProperties("case-intake.stream")
record StreamProperties(@DefaultValue("500ms") Duration interval, @DefaultValue("15s") Duration heartbeat,
		@DefaultValue("10s") Duration writeWithin, @DefaultValue("1h") Duration longest,
		@DefaultValue("1000") int readers, @DefaultValue("100") int questions, @DefaultValue("3000") int maximumRows) {

	StreamProperties {
		if (!interval.isPositive() || !heartbeat.isPositive() || !writeWithin.isPositive() || !longest.isPositive()) {
			throw new IllegalArgumentException(
					"case-intake.stream.interval, heartbeat, write-within and longest must be positive");
		}
		if (readers < 1 || questions < 1 || maximumRows < 1) {
			throw new IllegalArgumentException(
					"case-intake.stream.readers, questions and maximum-rows must be at least 1");
		}
	}

}
