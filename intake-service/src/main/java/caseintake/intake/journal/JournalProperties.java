package caseintake.intake.journal;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the journal.
 *
 * @param partitions number of partitions, 1 to 256, fixed when the database is created:
 * readers ask for all their positions in one request
 * @param source CloudEvents {@code source} of every event, a URI reference
 * @param queueCapacity commands that may wait for a commit; more are refused
 * @param batchSize commands after which a commit takes no more submissions; the last one
 * may bring it beyond
 */
@ConfigurationProperties("case-intake.journal")
public record JournalProperties(int partitions, String source, int queueCapacity, int batchSize) {

	/** Commands that one submission has at most; a queue must have room for it. */
	public static final int LARGEST_SUBMISSION = 500;

	public JournalProperties {
		if (partitions < 1 || partitions > 256) {
			throw new IllegalArgumentException("case-intake.journal.partitions is not between 1 and 256");
		}
		if (queueCapacity < LARGEST_SUBMISSION) {
			throw new IllegalArgumentException("case-intake.journal.queue-capacity is below " + LARGEST_SUBMISSION);
		}
		if (batchSize < 1) {
			throw new IllegalArgumentException("case-intake.journal.batch-size is below 1");
		}
	}

}
