package caseintake.intake.cases;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import caseintake.intake.journal.GroupCommitter;
import caseintake.intake.journal.JournalProperties;
import caseintake.intake.journal.JournalSignal;
import caseintake.intake.journal.JournalTransaction;
import caseintake.intake.problems.UnavailableException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Takes in what is to be done with cases, many commands in one commit. */
@Service
public class CaseRegister {

	/** Longer than the database may take for a statement. */
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

	private final GroupCommitter<CaseCommand, CaseResult> committer;

	CaseRegister(JournalTransaction transaction, CommandWork work, CommitTrace trace, JournalSignal signal,
			JournalProperties properties, MeterRegistry registry) {
		this.committer = new GroupCommitter<>(properties.queueCapacity(), properties.batchSize(), (commands) -> {
			List<CaseResult> results = trace.commit(commands, (traced) -> transaction.commit(traced, work::carryOut));
			signal.raise();
			return results;
		}, CaseResult::unstorable);
		Gauge.builder("case.intake.queue", this.committer, GroupCommitter::waiting)
			.description("Commands that wait for the next commit")
			.baseUnit("commands")
			.register(registry);
		Gauge.builder("case.intake.queue.capacity", properties::queueCapacity)
			.description("Commands that may wait at most; more are refused with 503")
			.baseUnit("commands")
			.register(registry);
	}

	/**
	 * Queues registrations for the next commit.
	 * @return one result for each registration, in order, once they are durable; fails
	 * with {@link UnavailableException} where that cannot be said, also because it takes
	 * longer than half a minute
	 * @throws UnavailableException if the queue is full
	 */
	public CompletableFuture<List<RegistrationResult>> submit(List<Registration> registrations) {
		return submit(registrations, RegistrationResult.class);
	}

	/**
	 * Queues commands of every kind, as {@link #submit}; they are judged in their order.
	 */
	public CompletableFuture<List<CaseResult>> carryOut(List<CaseCommand> commands) {
		return this.committer.submit(commands);
	}

	/** Queues changes, as {@link #submit}. Those of one case are made in their order. */
	CompletableFuture<List<ChangeResult>> change(List<RequestedChange> changes) {
		return submit(changes, ChangeResult.class);
	}

	/** Queues references, as {@link #submit}. */
	CompletableFuture<List<ReferenceResult>> addReferences(List<SecondReference> references) {
		return submit(references, ReferenceResult.class);
	}

	private <R extends CaseResult> CompletableFuture<List<R>> submit(List<? extends CaseCommand> commands,
			Class<R> results) {
		return this.committer.submit(List.copyOf(commands))
			.thenApply((all) -> all.stream().map(results::cast).toList());
	}

	@Scheduled(fixedRate = 1, timeUnit = TimeUnit.SECONDS)
	void giveUp() {
		this.committer.giveUp(LONGEST_WAIT);
	}

	@PreDestroy
	void close() {
		this.committer.close();
	}

}
