package caseintake.stats.counting;

import java.sql.Types;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import caseintake.events.ChainLink;
import caseintake.protocol.Position;

/**
 * Alarms that stop counting until a person resolves them. They are stored, so that no
 * restart forgets them, and raised only while their generation is open: what contradicts
 * a closed one says nothing of the figures.
 */
@Component
public class Alarms {

	private static final Logger logger = LoggerFactory.getLogger(Alarms.class);

	private final JdbcClient jdbc;

	Alarms(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Raises an alarm, unless it stands already.
	 * @param partition where, or {@code null} for every partition
	 * @param kind name of the alarm, in kebab case
	 * @param detail what a person needs to know, without submitted values
	 */
	public void raise(int generation, @Nullable Integer partition, String kind, String detail) {
		int raised = this.jdbc.sql("""
				with open_partition as (
					select partition from partition_progress where generation = :generation and open
					and (partition = :partition::smallint or :partition::smallint is null)
					order by partition for share)
				insert into alarm (generation, partition, kind, detail)
				select :generation, :partition::smallint, :kind, :detail where exists (select from open_partition)
				on conflict do nothing
				""")
			.param("generation", generation)
			.param("partition", partition, Types.SMALLINT)
			.param("kind", kind)
			.param("detail", detail)
			.update();
		if (raised > 0) {
			logger.atError()
				.addKeyValue("generation", generation)
				.addKeyValue("partition", partition)
				.addKeyValue("kind", kind)
				.addKeyValue("detail", detail)
				.log("Counting stops until a person resolves this alarm");
		}
	}

	/** Raises the alarm for an event that contradicts what is counted. */
	public void raiseFork(int generation, int partition, ChainLink fork, Position counted) {
		raise(generation, partition, "fork",
				"event %s with sequence %d names %s as the one before it, but sequence %d is counted as event %s"
					.formatted(fork.id(), fork.sequence(), name(fork.previousId()), counted.sequence(),
							name(counted.eventId())));
	}

	private static String name(@Nullable UUID eventId) {
		return (eventId != null) ? eventId.toString() : "none";
	}

	/** Number of alarms that stand in the live generation. */
	public int standing() {
		return this.jdbc.sql("""
				select count(*) from alarm a join generation g on g.generation = a.generation and g.state = 'live'
				where a.resolved_at is null
				""").query(Integer.class).single();
	}

}
