package caseintake.stats.rebuild;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import caseintake.stats.counting.Failure;
import caseintake.stats.counting.healing.JournalClient;
import caseintake.stats.pipeline.LiveSnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.client.RestClientException;

/**
 * Fills the generation that is being built, if no other instance does so, and keeps it up
 * with the journal. Nobody waits for it, so it gives way to readers. What fails is tried
 * again with the next look.
 */
@Component
class FillSchedule {

	private static final Logger log = LoggerFactory.getLogger(FillSchedule.class);

	private final UUID holder = UUID.randomUUID();

	private final ReentrantLock looking = new ReentrantLock();

	private final Generations generations;

	private final FillLease lease;

	private final Filler filler;

	private final JournalClient journal;

	private final LiveSnapshot readers;

	private final Duration patience;

	private final TaskExecutor executor;

	private boolean failing;

	FillSchedule(Generations generations, FillLease lease, Filler filler, JournalClient journal, LiveSnapshot readers,
			RebuildProperties properties, @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
		this.generations = generations;
		this.lease = lease;
		this.filler = filler;
		this.journal = journal;
		this.readers = readers;
		this.patience = properties.giveWay();
		this.executor = executor;
	}

	/** Begins at once. */
	void begin() {
		this.executor.execute(this::look);
	}

	@Scheduled(fixedRateString = "${case-intake.rebuild.interval:1s}")
	void look() {
		if (!this.looking.tryLock()) {
			return;
		}
		try {
			this.generations.building().ifPresent(this::fill);
			this.failing = false;
		}
		catch (RestClientException | DataAccessException | TransactionException ex) {
			if (!this.failing) {
				this.failing = true;
				log.atWarn().addKeyValue("failure", Failure.name(ex)).log("The rebuild waits and goes on by itself");
			}
		}
		finally {
			this.looking.unlock();
		}
	}

	private void fill(int generation) {
		if (this.lease.hold(generation, this.holder)) {
			this.filler.fill(this.journal, generation, this.holder, Deadline.NEVER,
					() -> this.readers.giveWay(this.patience));
		}
	}

}
