package caseintake.stats.rebuild;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import caseintake.protocol.Position;
import caseintake.stats.counting.OpenPositions;
import caseintake.stats.counting.Source;
import caseintake.stats.counting.healing.FeedCounting;
import caseintake.stats.counting.healing.FeedPage;
import caseintake.stats.counting.healing.JournalClient;

import org.springframework.stereotype.Component;

/** Counts the journal's feed into a generation, a page of each partition in turn. */
@Component
class Filler {

	/**
	 * Events in a page while nobody reads: worth a question and a transaction. The next
	 * one is then fetched while this one is counted.
	 */
	private static final int PAGE = 1000;

	/**
	 * Events in a page while people read: done before one who comes meanwhile has waited
	 * long for the processor.
	 */
	private static final int SMALL_PAGE = 250;

	private final OpenPositions positions;

	private final FeedCounting feed;

	private final FillLease lease;

	Filler(OpenPositions positions, FeedCounting feed, FillLease lease) {
		this.positions = positions;
		this.feed = feed;
		this.lease = lease;
	}

	/**
	 * Counts until the feed has no more, except where an alarm stands.
	 * @param journal how it is asked, with more or less patience
	 * @param holder who has the lease
	 * @return whether it came so far: not if time ran out or the lease went to another
	 * @throws org.springframework.web.client.RestClientException if the journal gives no
	 * usable answer
	 */
	boolean fill(JournalClient journal, int generation, UUID holder, Deadline deadline) {
		return fill(journal, generation, holder, deadline, () -> true);
	}

	/**
	 * The same, without haste.
	 * @param beforeEachPage lets others go first, and tells whether there were none
	 */
	boolean fill(JournalClient journal, int generation, UUID holder, Deadline deadline,
			BooleanSupplier beforeEachPage) {
		boolean more = true;
		while (more) {
			more = false;
			// the pages belong to the generation that was open before they were fetched
			OpenPositions.Snapshot open = this.positions.read(generation).orElse(null);
			if (open == null) {
				return false;
			}
			var pages = new FeedPages(journal);
			Deque<Map.Entry<Integer, Position>> left = new ArrayDeque<>(open.counting());
			while (!left.isEmpty()) {
				boolean alone = beforeEachPage.getAsBoolean();
				if (deadline.passed() || !this.lease.hold(generation, holder)) {
					return false;
				}
				FeedPage page = pages.take(left.remove(), alone ? PAGE : SMALL_PAGE);
				// whoever comes meanwhile finds a large page once more
				if (alone && !left.isEmpty()) {
					pages.fetchAhead(left.element(), PAGE);
				}
				more |= this.feed.count(journal, generation, page, Source.REBUILD);
			}
		}
		return true;
	}

}
