package caseintake.intake.relay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.common.KafkaException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Up to which offset a person has declared the topic's records known. Without it one
 * foreign record would raise the same alarm for ever.
 */
@Repository
public class KnownRecords {

	private final JdbcClient jdbc;

	private final Topic topic;

	KnownRecords(JdbcClient jdbc, Topic topic) {
		this.jdbc = jdbc;
		this.topic = topic;
	}

	/** Whether resolving an alarm of this kind declares the topic's records known. */
	public boolean concern(String alarmKind) {
		return JournalComparison.raises(alarmKind);
	}

	/**
	 * Where a partition of the topic ends now; none without a topic.
	 * @throws BrokerAwayException if the broker does not say
	 */
	public Optional<TopicEnd> end(int partition) {
		try {
			return this.topic.end(partition);
		}
		catch (ExecutionException | KafkaException ex) {
			throw new BrokerAwayException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new BrokerAwayException(ex);
		}
	}

	/** Declares everything before this end known, inside the caller's transaction. */
	public void declare(TopicEnd end) {
		this.jdbc.sql("""
				insert into topic_known (partition, topic_id, end_offset) values (?, ?, ?)
				on conflict (partition) do update
					set topic_id = excluded.topic_id, end_offset = excluded.end_offset""")
			.param(end.partition())
			.param(end.topicId())
			.param(end.offset())
			.update();
	}

	/** Offsets from which on nothing is known yet, by partition. */
	Map<Integer, Long> offsets(String topicId) {
		var offsets = new HashMap<Integer, Long>();
		this.jdbc.sql("select partition, end_offset from topic_known where topic_id = ?")
			.param(topicId)
			.query((row) -> {
				offsets.put(row.getInt(1), row.getLong(2));
			});
		return offsets;
	}

}
