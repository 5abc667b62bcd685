package caseintake.stats.counting.healing;

import java.util.List;

import caseintake.events.CaseEvent;

/**
 * A page of the journal's feed.
 *
 * @param limit events that it has at most
 */
public record FeedPage(int partition, int limit, List<CaseEvent> events) {

	/**
	 * Asks the journal for it.
	 * @param after sequence behind which it begins
	 * @throws org.springframework.web.client.RestClientException if the journal gives no
	 * usable answer
	 */
	public static FeedPage fetch(JournalClient journal, int partition, long after, int limit) {
		return new FeedPage(partition, limit, journal.events(partition, after, limit));
	}

	/** Whether more may follow. */
	boolean isFull() {
		return this.events.size() == this.limit;
	}

}
