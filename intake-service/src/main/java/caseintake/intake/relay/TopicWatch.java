package caseintake.intake.relay;

import java.time.Duration;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;

/**
 * Whether the topic is still the one that a session began with: a producer goes on into
 * another one of the same name without a word.
 */
final class TopicWatch implements AutoCloseable {

	private static final Duration NOW_AND_THEN = Duration.ofSeconds(1);

	private final Admin admin;

	private final String id;

	private final int partitions;

	private long looked = System.nanoTime();

	TopicWatch(Admin admin, String id, int partitions) {
		this.admin = admin;
		this.id = id;
		this.partitions = partitions;
	}

	String id() {
		return this.id;
	}

	/**
	 * Looks now.
	 * @throws IllegalStateException if the topic is gone, was made anew, or has more
	 * partitions: the next session does what is to be done about it
	 */
	void requireSame() throws InterruptedException, ExecutionException {
		boolean same = Topic.describe(this.admin)
			.filter((found) -> found.topicId().toString().equals(this.id))
			.filter((found) -> found.partitions().size() == this.partitions)
			.isPresent();
		if (!same) {
			throw new IllegalStateException("The topic is not the one that it was");
		}
		this.looked = System.nanoTime();
	}

	/** Looks if it has not for a while, so that it also shows while nothing is sent. */
	void requireSameNowAndThen() throws InterruptedException, ExecutionException {
		if (System.nanoTime() - this.looked > NOW_AND_THEN.toNanos()) {
			requireSame();
		}
	}

	@Override
	public void close() {
		this.admin.close(Duration.ZERO);
	}

}
