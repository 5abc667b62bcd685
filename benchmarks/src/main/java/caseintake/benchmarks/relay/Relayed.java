package caseintake.benchmarks.relay;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;

import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.stack.Growth;

/** What a contestant gave, when it has ended. */
final class Relayed {

	/** In the broker's log: about the same for all. */
	private static final Figure BYTES = new Figure("bytes_per_record", "bytes/record", 0);

	private Relayed() {
	}

	/**
	 * Its speed; no event of the journal may be missing from the topic or be there twice.
	 * @param events how many it was given
	 */
	static Performance performance(FullJournal journal, Growth relayed, long events)
			throws SQLException, InterruptedException {
		return ofRecords(journal, relayed, events).wrong(SentEvents.mistakes(journal, events));
	}

	/** The same of records that are no events: the topic has as many. */
	static Performance ofRecords(FullJournal journal, Growth relayed, long events) throws InterruptedException {
		try {
			long records = journal.topic().records();
			Performance performance = Performance.of(Figure.EVENTS_PER_SECOND, relayed.perSecond())
				.and(BYTES, (double) journal.topic().bytes() / records);
			return (records == events) ? performance
					: performance.wrong(List.of("the topic has %,d records of %,d events".formatted(records, events)));
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
