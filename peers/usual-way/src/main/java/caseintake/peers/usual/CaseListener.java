package caseintake.peers.usual;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import caseintake.events.CaseChange;
import caseintake.events.CaseChangeJson;
import caseintake.events.CaseEventTopic;
import caseintake.events.Cell;
import caseintake.events.UndecodableEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts each case by itself. What is delivered twice is counted twice. */
@Component
@ConditionalOnBooleanProperty("usual-way.counting")
class CaseListener {

	private final JdbcClient jdbc;

	CaseListener(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional
	@KafkaListener(topics = CaseEventTopic.NAME)
	void count(ConsumerRecord<byte[], byte[]> message) throws UndecodableEventException {
		CaseChange change = CaseChangeJson.read(message.value());
		Cell cell = Objects.requireNonNull(change.after(), "A registered case has a cell");
		this.jdbc
			.sql("""
					insert into cell (opened_on, unit, category, operation, opening_unit, assisted, recorded_on, reason, added)
					values (?, ?, ?, ?, ?, ?, ?, ?, 1)
					on conflict (opened_on, unit, category, operation, opening_unit, assisted, recorded_on, reason)
					do update set added = cell.added + 1""")
			.params(cell.openedOn(), cell.unit(), cell.category(), (cell.operation() != null) ? cell.operation() : "",
					cell.openingUnit(), String.join(",", cell.assisted()), change.recordedOn(),
					new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
			.update();
	}

}
