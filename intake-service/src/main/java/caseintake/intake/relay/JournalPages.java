package caseintake.intake.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

import caseintake.intake.journal.JournalRows;
import caseintake.intake.journal.PartitionEvent;
import caseintake.protocol.Position;
import org.jspecify.annotations.Nullable;

/**
 * Reads the journal page by page, and while one travels to the topic already the next. A
 * page that was read ahead is used only if the journal still has what comes before it.
 */
final class JournalPages {

	private final JournalRows journal;

	private final int size;

	private final Executor reader;

	private @Nullable Ahead ahead;

	private record Ahead(Map<Integer, Position> before, CompletableFuture<List<PartitionEvent>> page) {

		List<PartitionEvent> await() {
			try {
				return this.page.join();
			}
			catch (CompletionException ex) {
				throw (ex.getCause() instanceof RuntimeException failure) ? failure : ex;
			}
		}

	}

	/**
	 * Pages of a journal.
	 * @param size events of each partition at most
	 */
	JournalPages(JournalRows journal, int size) {
		this(journal, size, Thread::startVirtualThread);
	}

	/** The same, which reads ahead there. */
	JournalPages(JournalRows journal, int size, Executor reader) {
		this.journal = journal;
		this.size = size;
		this.reader = reader;
	}

	/** The events at these positions, and those that follow them. */
	List<PartitionEvent> from(Map<Integer, Position> positions) {
		Ahead read = this.ahead;
		this.ahead = null;
		if (read != null && read.before().equals(positions)) {
			List<PartitionEvent> page = read.await();
			if (this.journal.at(sequences(positions)).equals(positions)) {
				return page;
			}
		}
		return this.journal.from(sequences(positions), this.size);
	}

	/**
	 * Begins to read what follows a page, if that was not the last one for now.
	 * @param positions where it began
	 * @param page the events behind them
	 */
	void readBehind(Map<Integer, Position> positions, List<PartitionEvent> page) {
		if (page.size() >= this.size) {
			Map<Integer, Position> before = new HashMap<>(positions);
			page.forEach((entry) -> before.put(entry.partition(), Position.at(entry.event().link())));
			this.ahead = new Ahead(before,
					CompletableFuture.supplyAsync(() -> this.journal.from(sequences(before), this.size), this.reader));
		}
	}

	static Map<Integer, Long> sequences(Map<Integer, Position> positions) {
		return positions.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().sequence()));
	}

}
