package caseintake.intake.cases;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.springframework.stereotype.Service;

/** Takes registrations in. */
@Service
public class CaseRegister {

	/**
	 * Queues registrations for the next commit.
	 * @return one result for each registration, in order, once they are durable; fails
	 * with {@link caseintake.intake.journal.UnavailableException} where that cannot be
	 * said
	 * @throws caseintake.intake.journal.UnavailableException if the queue is full
	 */
	public CompletableFuture<List<RegistrationResult>> submit(List<Registration> registrations) {
		throw new UnsupportedOperationException();
	}

}
