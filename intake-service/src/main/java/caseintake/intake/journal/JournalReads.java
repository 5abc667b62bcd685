package caseintake.intake.journal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;

import org.springframework.stereotype.Component;

/**
 * Lets a few long reads of the journal run at a time, so that committer and relay always
 * get a connection.
 */
@Component
public class JournalReads {

	private static final int AT_A_TIME = 4;

	private static final int PATIENCE_SECONDS = 2;

	private final Semaphore room;

	JournalReads() {
		this(AT_A_TIME);
	}

	/** Room of its own for reads that take long. */
	public JournalReads(int atATime) {
		this.room = new Semaphore(atATime, true);
	}

	/**
	 * Reads when there is room.
	 * @throws ProblemException of the type {@link ProblemType#BUSY} if there is none
	 * within two seconds
	 */
	public <T> T read(Supplier<T> reading) {
		try {
			if (!this.room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw new ProblemException(ProblemType.BUSY);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ProblemException(ProblemType.BUSY);
		}
		try {
			return reading.get();
		}
		finally {
			this.room.release();
		}
	}

}
