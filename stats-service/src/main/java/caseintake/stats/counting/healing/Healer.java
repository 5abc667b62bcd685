package caseintake.stats.counting.healing;

import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.client.RestClientException;

import caseintake.stats.counting.GapFound;
import caseintake.stats.counting.OpenPositions;
import caseintake.protocol.Position;
import caseintake.stats.counting.Source;

/**
 * Counts from the journal's feed what the topic does not bring, one partition after the
 * other. A partition stays on the list until it was healed.
 */
@Component
class Healer {

	private static final Logger logger = LoggerFactory.getLogger(Healer.class);

	private final ConcurrentSkipListSet<Integer> wanted = new ConcurrentSkipListSet<>();

	private final ReentrantLock healing = new ReentrantLock();

	private final OpenPositions positions;

	private final JournalClient journal;

	private final FeedCounting feed;

	private final TaskExecutor executor;

	Healer(OpenPositions positions, JournalClient journal, FeedCounting feed,
			@Qualifier("applicationTaskExecutor") TaskExecutor executor) {
		this.positions = positions;
		this.journal = journal;
		this.feed = feed;
		this.executor = executor;
	}

	@EventListener
	void heal(GapFound gap) {
		heal(gap.partition());
	}

	void heal(int partition) {
		if (this.wanted.add(partition)) {
			this.executor.execute(this::run);
		}
	}

	/** Goes on where no answer ended it. */
	void goOn() {
		if (!this.wanted.isEmpty()) {
			this.executor.execute(this::run);
		}
	}

	private void run() {
		while (!this.wanted.isEmpty() && this.healing.tryLock()) {
			try {
				drain();
			}
			catch (RestClientException | DataAccessException | TransactionException ex) {
				// the next answer of the journal makes it go on
				return;
			}
			finally {
				this.healing.unlock();
			}
		}
	}

	private void drain() {
		for (Integer partition : this.wanted) {
			// taken off before, so that a gap found meanwhile puts it on again
			this.wanted.remove(partition);
			try {
				healNow(partition);
			}
			catch (RuntimeException ex) {
				this.wanted.add(partition);
				throw ex;
			}
		}
	}

	private void healNow(int partition) {
		logger.atInfo().addKeyValue("partition", partition).log("Counting from the journal's feed");
		long before = -1;
		while (true) {
			// the events belong to the generation that was open before they were fetched
			OpenPositions.Snapshot open = this.positions.read().orElse(null);
			Position position = (open != null) ? open.byPartition().get(partition) : null;
			if (open == null || position == null || position.sequence() == before
					|| open.stopped().contains(partition)) {
				return;
			}
			before = position.sequence();
			if (!this.feed.page(this.journal, open.generation(), partition, before, JournalClient.PAGE, Source.FEED)) {
				return;
			}
		}
	}

}
