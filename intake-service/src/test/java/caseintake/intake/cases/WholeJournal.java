package caseintake.intake.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import caseintake.events.CaseChange;
import caseintake.events.Cell;
import caseintake.intake.Intake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A journal, held against itself and against the cases. */
final class WholeJournal {

	private final Intake intake;

	WholeJournal(Intake intake) {
		this.intake = intake;
	}

	/**
	 * Sequences have no gap, the chain is unbroken, time never goes back, heads are
	 * right.
	 */
	void assertIsAChain() {
		assertThat(this.intake.jdbc()
			.sql("""
					select count(*) from (
						select partition, sequence, previous_event_id, recorded_at,
							row_number() over w as expected, lag(event_id) over w as before, lag(recorded_at) over w as earlier
						from case_event window w as (partition by partition order by sequence)) as e
					where sequence <> expected or previous_event_id is distinct from before or recorded_at < earlier
					""")
			.query(Long.class)
			.single()).isZero();
		assertThat(this.intake.jdbc().sql("""
				select count(*) from partition_head h
				left join case_event e on e.partition = h.partition and e.sequence = h.last_sequence
				where h.last_event_id is distinct from e.event_id
					or h.last_sequence <> (select count(*) from case_event c where c.partition = h.partition)
				""").query(Long.class).single()).isZero();
	}

	/**
	 * Every case's events follow each other cell by cell, and the last one is the case as
	 * it is.
	 */
	void assertTellsTheCases() {
		Map<UUID, @Nullable Cell> cells = new HashMap<>();
		changes().forEach((change) -> {
			assertThat(change.before()).isEqualTo(cells.get(change.caseId()));
			cells.put(change.caseId(), change.after());
		});
		List<PresentCase> cases = this.intake.jdbc()
			.sql("select " + PresentCases.COLUMNS + " from case_file")
			.query((row, number) -> PresentCases.read(row))
			.list();
		assertThat(cases).hasSameSizeAs(cells.keySet())
			.allSatisfy((present) -> assertThat(present.state().counted()).isEqualTo(cells.get(present.caseId())));
	}

	/** Control totals are what the events add up to, at every sequence. */
	void assertControlTotals(int partition) {
		Map<String, Long> live = new TreeMap<>();
		List<CaseChange> changes = changes(partition);
		for (int sequence = 1; sequence <= changes.size(); sequence++) {
			add(live, changes.get(sequence - 1).before(), -1);
			add(live, changes.get(sequence - 1).after(), 1);
			assertThat(totals(partition, sequence)).as("partition %d up to %d", partition, sequence).isEqualTo(live);
		}
	}

	private static void add(Map<String, Long> live, @Nullable Cell cell, long cases) {
		if (cell != null && live.merge(cell.unit(), cases, Long::sum) == 0) {
			live.remove(cell.unit());
		}
	}

	private Map<String, Long> totals(int partition, int sequence) {
		JsonNode answer = this.intake.http()
			.get()
			.uri("/v1/journal/totals?position={p}:{s}", partition, sequence)
			.retrieve()
			.body(JsonNode.class);
		assertThat(answer).isNotNull();
		Map<String, Long> totals = new TreeMap<>();
		answer.path("partitions")
			.path(partition)
			.path("units")
			.properties()
			.forEach((unit) -> totals.put(unit.getKey(), unit.getValue().asLong()));
		return totals;
	}

	private List<CaseChange> changes() {
		return this.intake.jdbc()
			.sql("select value from case_event order by partition, sequence")
			.query((row, number) -> StoredChange.read(row.getString(1)))
			.list();
	}

	private List<CaseChange> changes(int partition) {
		return this.intake.jdbc()
			.sql("select value from case_event where partition = ? order by sequence")
			.param(partition)
			.query((row, number) -> StoredChange.read(row.getString(1)))
			.list();
	}

}
