package caseintake.intake.cases;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import caseintake.intake.journal.GroupCommitter;
import caseintake.intake.journal.JournalProperties;
import caseintake.intake.journal.JournalSignal;
import caseintake.intake.journal.JournalTransaction;
import jakarta.annotation.PreDestroy;

import org.springframework.stereotype.Service;

/** Takes registrations in, many in one commit. */
@Service
public class CaseRegister {

	private final GroupCommitter<Registration, RegistrationResult> committer;

	CaseRegister(JournalTransaction transaction, RegistrationWork work, JournalSignal signal,
			JournalProperties properties) {
		this.committer = new GroupCommitter<>(properties.queueCapacity(), properties.batchSize(), (registrations) -> {
			List<RegistrationResult> results = transaction.commit(registrations, work::register);
			signal.raise();
			return results;
		}, RegistrationResult.Unstorable::new);
	}

	/**
	 * Queues registrations for the next commit.
	 * @return one result for each registration, in order, once they are durable; fails
	 * with {@link caseintake.intake.journal.UnavailableException} where that cannot be
	 * said
	 * @throws caseintake.intake.journal.UnavailableException if the queue is full
	 */
	public CompletableFuture<List<RegistrationResult>> submit(List<Registration> registrations) {
		return this.committer.submit(registrations);
	}

	@PreDestroy
	void close() {
		this.committer.close();
	}

}
