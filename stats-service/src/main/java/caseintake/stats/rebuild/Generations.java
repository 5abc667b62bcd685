package caseintake.stats.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;
import caseintake.stats.rebuild.Rebuild.State;
import caseintake.stats.repair.Repairs;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The generations of counters: which there are, a new one, the end of one. */
@Component
class Generations {

	/**
	 * The journal has what a generation is being built from, what the live one has
	 * counted, and what it last said: but where it went back, it has not what the live
	 * one has counted.
	 */
	private static final String REBUILDS = """
			select g.generation, g.state, g.created_at,
				coalesce(sum(p.last_sequence), 0)::bigint - (
					select count(*) from quarantine q where q.generation = g.generation and q.sequence is not null) as counted,
				(select count(*) from quarantine q
					where q.generation = g.generation and q.sequence is not null and q.state = 'waiting') as quarantined,
				coalesce(sum(greatest(case when g.state = 'building' then p.last_sequence end,
					case when lost.alarm_id is null then l.last_sequence end, c.told_head)), 0)::bigint as head
			from generation g
			join partition_progress p on p.generation = g.generation
			left join generation live on live.state = 'live'
			left join partition_progress l on l.generation = live.generation and l.partition = p.partition
			left join partition_confirmation c on c.generation = live.generation and c.partition = p.partition
			left join alarm lost on lost.generation = live.generation and lost.partition = p.partition
				and lost.kind = 'journal-went-back' and lost.resolved_at is null
			where g.state <> 'deleted' and (g.generation = :generation::integer or :generation::integer is null)
			group by g.generation
			order by g.generation
			""";

	private final JdbcClient jdbc;

	private final Repairs repairs;

	private final TransactionOperations transaction;

	Generations(JdbcClient jdbc, Repairs repairs, TransactionOperations transaction) {
		this.jdbc = jdbc;
		this.repairs = repairs;
		this.transaction = transaction;
	}

	List<Rebuild> all() {
		return this.jdbc.sql(REBUILDS).param("generation", null).query((row, number) -> rebuild(row)).list();
	}

	/** One of them; refused if there is none of that number. */
	Rebuild find(int generation) {
		return this.jdbc.sql(REBUILDS)
			.param("generation", generation)
			.query((row, number) -> rebuild(row))
			.optional()
			.orElseThrow(() -> new ProblemException(ProblemType.REBUILD_NOT_FOUND));
	}

	OptionalInt building() {
		return this.jdbc.sql("select generation from generation where state = 'building'")
			.query(Integer.class)
			.optional()
			.map(OptionalInt::of)
			.orElseGet(OptionalInt::empty);
	}

	/** Begins a new one. The counters of those that were closed before are given up. */
	Rebuild begin() {
		try {
			int begun = this.transaction.execute((status) -> {
				this.jdbc.sql("update generation set state = 'deleted' where state = 'closed'").update();
				int generation = this.jdbc
					.sql("""
							insert into generation (generation, state) select max(generation) + 1, 'building' from generation
							returning generation
							""")
					.query(Integer.class)
					.single();
				this.jdbc.sql("""
						insert into partition_progress (generation, partition)
						select ?, p.partition from partition_progress p
						join generation g on g.generation = p.generation and g.state = 'live'
						""").param(generation).update();
				this.repairs.write("rebuild-started", subject(generation), null);
				return generation;
			});
			return find(begun);
		}
		catch (DuplicateKeyException ex) {
			throw new ProblemException(ProblemType.STATE_CONFLICT, "A generation is being built already.");
		}
	}

	/** Gives up one that is not live. Its rows are deleted afterwards, piece by piece. */
	void delete(int generation) {
		this.transaction.executeWithoutResult((status) -> {
			// whoever counts into it has committed by then, and whoever comes later finds
			// it closed
			this.jdbc.sql("""
					select partition from partition_progress where generation = ? order by partition for update
					""").param(generation).query(Integer.class).list();
			int deleted = this.jdbc.sql("""
					update generation set state = 'deleted', filled_by = null, filled_until = null
					where generation = ? and state in ('building', 'closed')
					""").param(generation).update();
			if (deleted == 0) {
				find(generation);
				throw new ProblemException(ProblemType.STATE_CONFLICT, "The live generation cannot be deleted.");
			}
			this.jdbc.sql("update partition_progress set open = false where generation = ?").param(generation).update();
			resolveAlarms(generation, "the generation was deleted");
			this.repairs.write("generation-deleted", subject(generation), null);
		});
	}

	/** An alarm of a generation that takes no events any more stops nothing. */
	void resolveAlarms(int generation, String note) {
		this.jdbc
			.sql("update alarm set resolved_at = now(), resolution = ? where generation = ? and resolved_at is null")
			.params(note, generation)
			.update();
	}

	static String subject(int generation) {
		return "generation " + generation;
	}

	private static Rebuild rebuild(ResultSet row) throws SQLException {
		return new Rebuild(row.getInt("generation"), State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
				row.getLong("counted"), row.getLong("head"), row.getLong("quarantined"),
				row.getObject("created_at", OffsetDateTime.class).toInstant());
	}

}
