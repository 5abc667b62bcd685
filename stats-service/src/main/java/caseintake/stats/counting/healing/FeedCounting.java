package caseintake.stats.counting.healing;

import java.util.List;

import org.springframework.stereotype.Component;

import caseintake.events.CaseEvent;
import caseintake.events.ChainLink;
import caseintake.protocol.Arrival;
import caseintake.protocol.Position;
import caseintake.stats.counting.Alarms;
import caseintake.stats.counting.Outcome;
import caseintake.stats.counting.PartitionCounting;
import caseintake.stats.counting.Source;

/** Counts the journal's feed, page by page. */
@Component
public class FeedCounting {

	private final PartitionCounting counting;

	private final Alarms alarms;

	FeedCounting(PartitionCounting counting, Alarms alarms) {
		this.counting = counting;
		this.alarms = alarms;
	}

	/**
	 * Counts a page. Where the journal itself skips events, an alarm is raised.
	 * @param generation the one that was open when the sequence was read
	 * @param after sequence up to which it is counted
	 * @param limit events in the page
	 * @return whether there is more to come
	 * @throws org.springframework.web.client.RestClientException if the journal gives no
	 * usable answer
	 */
	public boolean page(JournalClient journal, int generation, int partition, long after, int limit, Source source) {
		return count(journal, generation, FeedPage.fetch(journal, partition, after, limit), source);
	}

	/**
	 * The same of a page that was fetched already.
	 * @param generation the one that was open when the sequence was read behind which it
	 * was fetched
	 */
	public boolean count(JournalClient journal, int generation, FeedPage page, Source source) {
		if (page.events().isEmpty()) {
			return false;
		}
		Outcome outcome = this.counting.count(generation, page.partition(), arrivals(page.events()), source);
		Position counted = outcome.counted();
		if (outcome.kind() == Outcome.Kind.GAP && counted != null) {
			lookAgain(journal, generation, page.partition(), counted);
		}
		return outcome.kind() == Outcome.Kind.COUNTED && page.isFull();
	}

	/**
	 * The page may have been fetched behind another position than the one that it was
	 * held against, if the counters were restored meanwhile. What the journal skips
	 * behind this one it does not have.
	 */
	private void lookAgain(JournalClient journal, int generation, int partition, Position counted) {
		for (CaseEvent event : journal.events(partition, counted.sequence(), 1)) {
			ChainLink link = event.link();
			if (link.sequence() != counted.sequence() + 1) {
				this.alarms.raiseFork(generation, partition, link, counted);
			}
		}
	}

	private static List<Arrival> arrivals(List<CaseEvent> page) {
		return page.stream().<Arrival>map((event) -> new Arrival.Event(event, null)).toList();
	}

}
