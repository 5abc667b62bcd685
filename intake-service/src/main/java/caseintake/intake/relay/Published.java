package caseintake.intake.relay;

import java.sql.Types;
import java.util.Map;

import caseintake.intake.journal.JournalState;
import caseintake.intake.journal.SqlArrays;
import caseintake.protocol.Position;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Up to which sequence the topic has acknowledged each partition: a lower bound, written
 * after the acknowledgement.
 */
@Repository
class Published {

	private static final Logger log = LoggerFactory.getLogger(Published.class);

	private final JdbcClient jdbc;

	private final JournalState journal;

	Published(JdbcClient jdbc, JournalState journal) {
		this.jdbc = jdbc;
		this.journal = journal;
	}

	Map<Integer, Long> sequences() {
		return this.journal.published();
	}

	/** The topic that it speaks of; {@code null} until a relay has seen the first. */
	@Nullable String topicId() {
		return this.jdbc.sql("select distinct topic_id from partition_published where topic_id is not null")
			.query(String.class)
			.optional()
			.orElse(null);
	}

	/**
	 * From now on it speaks of this topic. One in the place of another has acknowledged
	 * nothing; the first one that is seen is taken for the one that always was.
	 * @param before what it spoke of before this topic was looked for
	 * @throws IllegalStateException if it speaks of another by now: another relay has
	 * begun
	 */
	void concern(String topicId, @Nullable String before) {
		if (topicId.equals(before)) {
			return;
		}
		int begun = this.jdbc.sql("""
				update partition_published set topic_id = :topic,
					sequence = case when topic_id is null then sequence else 0 end
				where topic_id is not distinct from :before""")
			.param("topic", topicId)
			.param("before", before, Types.VARCHAR)
			.update();
		if (begun == 0) {
			throw new IllegalStateException("Another relay has begun meanwhile");
		}
		log.atInfo().addKeyValue("topicId", topicId).log("The relay has not seen this topic before");
	}

	/**
	 * Moves forward only: another relay may have come further.
	 * @param topicId the topic that acknowledged
	 * @throws IllegalStateException if the journal no longer has it all, or the topic was
	 * made anew since
	 */
	void advance(String topicId, Map<Integer, Position> acknowledged) {
		int moved = this.jdbc.sql("""
				update partition_published p set sequence = greatest(p.sequence, a.sequence)
				from unnest(?, ?, ?) as a (partition, sequence, event_id)
				join case_event e on e.partition = a.partition and e.sequence = a.sequence and e.event_id = a.event_id
				where p.partition = a.partition and p.topic_id = ?""")
			.param(SqlArrays.of("smallint", acknowledged.keySet()))
			.param(SqlArrays.of("bigint", acknowledged.values().stream().map(Position::sequence).toList()))
			.param(SqlArrays.of("uuid", acknowledged.values().stream().map(Position::eventId).toList()))
			.param(topicId)
			.update();
		if (moved < acknowledged.size()) {
			throw new IllegalStateException("The journal or the topic is not the one that it was");
		}
	}

}
