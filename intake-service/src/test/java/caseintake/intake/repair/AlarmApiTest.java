package caseintake.intake.repair;

import java.util.List;

import caseintake.intake.SharedIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("shared intake")
class AlarmApiTest {

	private final Operator operator = new Operator(SharedIntake.intake());

	@Test
	void whatStandsComesFirst() {
		long older = raise("topic-is-compacted");
		this.operator.hold();
		long held = this.operator.awaitAlarm("held");
		assertThat(newest(2)).containsExactly(held, older);
		this.operator.resolve(held);
		assertThat(newest(2)).containsExactly(older, held);
		this.operator.resolve(older);
		assertThat(newest(2)).containsExactly(held, older);
	}

	@Test
	void anAlarmThatNobodyKnowsIsNotFound() {
		assertThat(this.operator.resolve(4711).statusCode()).isEqualTo(404);
		assertThat(this.operator.post("/v1/alarms/x/resolution", "{\"reason\":\"r\"}").statusCode()).isEqualTo(400);
		assertThat(this.operator.post("/v1/alarms", "{}").statusCode()).isEqualTo(422);
	}

	private long raise(String kind) {
		return SharedIntake.intake()
			.jdbc()
			.sql("insert into alarm (kind, detail) values (?, '') returning alarm_id")
			.param(kind)
			.query(Long.class)
			.single();
	}

	private List<Long> newest(int alarms) {
		return this.operator.get("/v1/alarms")
			.get("alarms")
			.valueStream()
			.map((alarm) -> alarm.get("id").asLong())
			.limit(alarms)
			.toList();
	}

}
