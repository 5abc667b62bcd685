package caseintake.intake.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import caseintake.intake.journal.JournalRows;
import caseintake.intake.journal.PartitionEvent;
import caseintake.protocol.Position;

/**
 * Reads the journal page by page, and while one travels to the topic already the next. A
 * page that was read ahead is used only if the journal still has what comes before it.
 */
final class JournalPages {

	private final JournalRows journal;

	private final int size;

	private Map<Integer, Position> before = Map.of();

	private List<PartitionEvent> ahead = List.of();

	/**
	 * Pages of a journal.
	 * @param size events of each partition at most
	 */
	JournalPages(JournalRows journal, int size) {
		this.journal = journal;
		this.size = size;
	}

	/** The events at these positions, and those that follow them. */
	List<PartitionEvent> from(Map<Integer, Position> positions) {
		if (!this.ahead.isEmpty() && this.before.equals(positions)
				&& this.journal.at(sequences(positions)).equals(positions)) {
			List<PartitionEvent> page = this.ahead;
			this.ahead = List.of();
			return page;
		}
		return this.journal.from(sequences(positions), this.size);
	}

	/**
	 * Reads what follows a page, if that was not the last one for now.
	 * @param positions where it began
	 * @param page the events behind them
	 */
	void readBehind(Map<Integer, Position> positions, List<PartitionEvent> page) {
		this.ahead = List.of();
		if (page.size() >= this.size) {
			this.before = new HashMap<>(positions);
			page.forEach((entry) -> this.before.put(entry.partition(), Position.at(entry.event().link())));
			this.ahead = this.journal.from(sequences(this.before), this.size);
		}
	}

	static Map<Integer, Long> sequences(Map<Integer, Position> positions) {
		return positions.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().sequence()));
	}

}
