package caseintake.intake.journal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the journal.
 *
 * @param partitions number of partitions, 1 to 256, fixed when the database is created: a
 * start with another number is refused
 * @param source source of every event, as CloudEvents has it, a URI reference
 * @param queueCapacity commands that may wait for a commit, 2000 or more; imports take
 * half of it at most, and beyond it a request is answered with 503
 * @param batchSize commands after which a commit takes no more submissions, 1 or more;
 * the last one may bring it beyond
 */
@ConfigurationProperties("case-intake.journal")
public record JournalProperties(@DefaultValue("12") int partitions, @DefaultValue("/case-intake") String source,
		@DefaultValue("10000") int queueCapacity, @DefaultValue("2000") int batchSize) {

	/**
	 * Commands that one submission has at most; half of a queue must have room for it.
	 */
	public static final int LARGEST_SUBMISSION = 1000;

	public JournalProperties {
		if (partitions < 1 || partitions > 256) {
			throw new IllegalArgumentException("case-intake.journal.partitions is not between 1 and 256");
		}
		if (queueCapacity < 2 * LARGEST_SUBMISSION) {
			throw new IllegalArgumentException("case-intake.journal.queue-capacity is below " + 2 * LARGEST_SUBMISSION);
		}
		if (batchSize < 1) {
			throw new IllegalArgumentException("case-intake.journal.batch-size is below 1");
		}
	}

}
