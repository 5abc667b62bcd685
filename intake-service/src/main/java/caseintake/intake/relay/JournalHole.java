package caseintake.intake.relay;

import caseintake.intake.journal.Alarms;

/** An event that the journal must have and has not: somebody deleted or changed rows. */
final class JournalHole {

	private static final String KIND = "journal-has-a-hole";

	private JournalHole() {
	}

	/** Raises the alarm, and gives what is to be thrown. */
	static RelayHaltedException raise(Alarms alarms, int partition, long sequence) {
		String detail = "The journal does not have sequence %d, or not in its chain".formatted(sequence);
		alarms.raise(partition, KIND, detail);
		return new RelayHaltedException(detail);
	}

}
