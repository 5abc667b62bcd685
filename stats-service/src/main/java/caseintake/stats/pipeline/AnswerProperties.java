package caseintake.stats.pipeline;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of answers.
 *
 * @param staleAfter how long the journal's last word is good for saying whether figures
 * are complete, above 0; afterwards completeness is unknown
 * @param timeOut how long one statement may read counters, above 0; a longer one is
 * answered with 503
 * @param maximumRows how many rows an answer has at most, 1 or more; a question with more
 * is refused
 * @param atATime how many answers are read, and kept until they are written, at a time, 1
 * or more and fewer than there are connections, so that counting always gets one; who
 * waits longer than a second is answered with 503
 */
@ConfigurationProperties("case-intake.answers")
public record AnswerProperties(@DefaultValue("60s") Duration staleAfter, @DefaultValue("10s") Duration timeOut,
		@DefaultValue("300000") int maximumRows, @DefaultValue("6") int atATime) {

	public AnswerProperties {
		if (!staleAfter.isPositive() || !timeOut.isPositive() || maximumRows < 1 || atATime < 1) {
			throw new IllegalArgumentException(
					"case-intake.answers.stale-after and time-out must be positive, maximum-rows and at-a-time at least 1");
		}
	}

}
