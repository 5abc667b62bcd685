package caseintake.stats.pipeline;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of answers.
 *
 * @param staleAfter how long the journal's last word is good for saying whether figures
 * are complete
 * @param timeOut how long one statement may read counters
 * @param maximumRows how many rows an answer has at most
 * @param atATime how many answers are read, and kept until they are written, at a time:
 * fewer than there are connections, so that counting always gets one
 */
@ConfigurationProperties("case-intake.answers")
public record AnswerProperties(@DefaultValue("60s") Duration staleAfter, @DefaultValue("10s") Duration timeOut,
		@DefaultValue("300000") int maximumRows, @DefaultValue("6") int atATime) {
}
