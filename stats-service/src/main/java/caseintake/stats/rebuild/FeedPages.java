package caseintake.stats.rebuild;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import caseintake.protocol.Position;
import caseintake.stats.counting.healing.FeedPage;
import caseintake.stats.counting.healing.JournalClient;
import org.jspecify.annotations.Nullable;

/**
 * Pages of the journal's feed, one of which may be fetched while the one before it is
 * counted.
 */
final class FeedPages {

	private final JournalClient journal;

	private @Nullable CompletableFuture<FeedPage> ahead;

	FeedPages(JournalClient journal) {
		this.journal = journal;
	}

	/** Begins to fetch the page that is taken next. */
	void fetchAhead(Map.Entry<Integer, Position> behind, int limit) {
		this.ahead = CompletableFuture.supplyAsync(() -> fetch(behind, limit), Thread::startVirtualThread);
	}

	/**
	 * The page behind a position.
	 * @param limit events in it, if it was not fetched ahead
	 * @throws org.springframework.web.client.RestClientException if the journal gives no
	 * usable answer
	 */
	FeedPage take(Map.Entry<Integer, Position> behind, int limit) {
		CompletableFuture<FeedPage> fetching = this.ahead;
		this.ahead = null;
		return (fetching != null) ? await(fetching) : fetch(behind, limit);
	}

	private FeedPage fetch(Map.Entry<Integer, Position> behind, int limit) {
		return FeedPage.fetch(this.journal, behind.getKey(), behind.getValue().sequence(), limit);
	}

	private static FeedPage await(CompletableFuture<FeedPage> fetching) {
		try {
			return fetching.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure : ex;
		}
	}

}
