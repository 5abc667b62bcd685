package caseintake.peers.usual;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import caseintake.events.CaseChange;
import caseintake.events.CaseChangeJson;
import caseintake.events.Cell;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Stores a case and what others are to be told of it, in one transaction. */
@Service
class Registrations {

	private final JdbcClient jdbc;

	Registrations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional
	Registered register(String system, NewCase registration) {
		UUID caseId = UUID.randomUUID();
		int created = this.jdbc
			.sql("""
					insert into case_file (case_id, source_system, reference, operation, opening_unit, unit, category, opened_on)
					values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (source_system, reference) do nothing""")
			.param(caseId)
			.param(system)
			.param(registration.sourceReference())
			.param(registration.operation())
			.param(registration.openedBy())
			.param(registration.unit())
			.param(registration.category())
			.param(registration.openedOn())
			.update();
		if (created == 0) {
			return new Registered(known(system, registration.sourceReference()), true);
		}
		this.jdbc.sql("insert into outbox (case_id, type, payload) values (?, 'case-opened.v1', ?::json)")
			.params(caseId, event(caseId, registration))
			.update();
		return new Registered(caseId, false);
	}

	private UUID known(String system, String reference) {
		return this.jdbc.sql("select case_id from case_file where source_system = ? and reference = ?")
			.params(system, reference)
			.query(UUID.class)
			.single();
	}

	private static String event(UUID caseId, NewCase registration) {
		var cell = new Cell(registration.operation(), registration.openedBy(), registration.unit(),
				registration.category(), registration.openedOn(), List.of());
		return new String(
				CaseChangeJson.write(new CaseChange(caseId, LocalDate.now(ZoneOffset.UTC), "usual-way", null, cell)),
				UTF_8);
	}

}
