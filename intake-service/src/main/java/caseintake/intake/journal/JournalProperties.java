package caseintake.intake.journal;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the journal.
 *
 * @param partitions number of partitions, 1 to 1024, fixed when the database is created
 * @param source CloudEvents {@code source} of every event, a URI reference
 * @param queueCapacity commands that may wait for a commit; more are refused
 * @param batchSize commands that one commit takes at most
 */
@ConfigurationProperties("case-intake.journal")
public record JournalProperties(int partitions, String source, int queueCapacity, int batchSize) {
}
