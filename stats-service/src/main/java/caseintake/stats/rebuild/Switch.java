package caseintake.stats.rebuild;

import caseintake.protocol.Position;
import caseintake.stats.counting.OpenPositions;
import caseintake.stats.counting.healing.ConfirmationTable;
import caseintake.stats.counting.healing.JournalState;
import caseintake.stats.repair.Repairs;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes one generation live in the place of another, in the transaction that holds the
 * progress rows of both.
 */
@Component
class Switch {

	/**
	 * Records before the old place are duplicates, for the new generation is not behind.
	 */
	private static final String GO_ON_READING = """
			update partition_progress n set next_offset = o.next_offset from partition_progress o
			where o.generation = :old and n.generation = :new and n.partition = o.partition
			""";

	/** A person's decision about an event holds for every generation. */
	private static final String KEEP_DISCARDS = """
			update quarantine n
			set state = 'discarded', discarded_at = o.discarded_at, discard_reason = o.discard_reason
			from quarantine o
			where o.generation = :old and o.state = 'discarded' and n.generation = :new and n.state = 'waiting'
				and n.partition = o.partition and n.sequence = o.sequence and n.event_id = o.event_id
			""";

	/** These records are not read again. */
	private static final String KEEP_UNREADABLE = """
			update quarantine o set generation = :new
			where o.generation = :old and o.sequence is null and not exists (
				select from quarantine n where n.generation = :new and n.sequence is null
				and n.partition = o.partition and n.record_offset = o.record_offset)
			""";

	/** What was complete stays so. */
	private static final String KEEP_COMPLETENESS = """
			update partition_confirmation n set complete_through = greatest(n.complete_through, o.complete_through)
			from partition_confirmation o
			where o.generation = :old and n.generation = :new and n.partition = o.partition
			""";

	private static final String CLOSE = "update partition_progress set open = false where generation = :old and open";

	private static final String OLD = "update generation set state = 'closed' where generation = :old";

	private static final String NEW = """
			update generation set state = 'live', filled_by = null, filled_until = null where generation = :new
			""";

	private final JdbcClient jdbc;

	private final Generations generations;

	private final ConfirmationTable confirmations;

	private final Repairs repairs;

	Switch(JdbcClient jdbc, Generations generations, ConfirmationTable confirmations, Repairs repairs) {
		this.jdbc = jdbc;
		this.generations = generations;
		this.confirmations = confirmations;
		this.repairs = repairs;
	}

	/**
	 * Switches.
	 * @param state what the journal has at the built positions
	 * @param declaration where the journal went back, the old generation is no measure:
	 * then the topic is read from its beginning
	 */
	void change(int live, OpenPositions.Snapshot built, JournalState state, Declaration declaration) {
		int generation = built.generation();
		update(live, generation, CLOSE, OLD, NEW, KEEP_DISCARDS);
		confirm(built, state);
		if (!declaration.journalWentBack()) {
			update(live, generation, GO_ON_READING, KEEP_UNREADABLE, KEEP_COMPLETENESS);
		}
		this.generations.resolveAlarms(live, "generation %d took its place".formatted(generation));
		this.repairs.write(declaration.deed(),
				Generations.subject(generation) + " in the place of " + Generations.subject(live),
				declaration.reason());
	}

	/** So that nobody finds a generation of which nothing is known. */
	private void confirm(OpenPositions.Snapshot built, JournalState state) {
		for (JournalState.Partition answer : state.partitions()) {
			Position counted = built.byPartition().get(answer.partition());
			JournalState.Asked there = answer.position();
			if (counted != null && there != null) {
				this.confirmations.confirm(built, counted, answer, there.nextRecordedAt());
			}
		}
	}

	private void update(int live, int built, String... statements) {
		for (String statement : statements) {
			this.jdbc.sql(statement).param("old", live).param("new", built).update();
		}
	}

}
