package caseintake.stats.repair;

import java.util.List;

import caseintake.localstack.LocalIssuer;
import caseintake.stats.counting.Alarms;
import caseintake.stats.repairing.Workshop;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@ResourceLock("workshop")
class AlarmsTest {

	private final Workshop workshop = Workshop.withEmptyCounters();

	private final Alarms alarms = this.workshop.bean(Alarms.class);

	@Test
	void thoseThatStandComeFirst() {
		this.alarms.raise(1, 0, "fork", "first");
		this.alarms.raise(1, 1, "fork", "second");
		this.alarms.raise(1, null, "topic-partitions-differ", "third");
		long first = this.workshop.get("/v1/alarms").get("alarms").get(2).get("id").asLong();
		JsonNode resolved = this.workshop.post("/v1/alarms/" + first + "/resolution", Workshop.because("looked at"),
				200);
		assertThat(resolved.get("resolution").asString()).isEqualTo("looked at");
		assertThat(resolved.get("resolvedAt").isNull()).isFalse();
		JsonNode all = this.workshop.get("/v1/alarms").get("alarms");
		assertThat(all.get(0).get("detail").asString()).isEqualTo("third");
		assertThat(all.get(0).get("partition").isNull()).isTrue();
		assertThat(all.get(1).get("detail").asString()).isEqualTo("second");
		assertThat(all.get(1).get("resolvedAt").isNull()).isTrue();
		assertThat(all.get(2)).isEqualTo(resolved);
		assertThat(this.workshop.deeds().getLast())
			.isEqualTo("alarm-resolved | alarm %d: fork, generation 1, partition 0 | looked at".formatted(first));
	}

	@Test
	void theMetricIsTheDatabasesOwnEvenIfTheJournalWasNeverAsked() {
		Gauge gauge = this.workshop.bean(MeterRegistry.class).get("case.intake.alarms").gauge();
		await().until(() -> gauge.value() == 0);
		this.alarms.raise(1, null, "journal-partitions-differ", "detail");
		await().until(() -> gauge.value() == 1);
		this.workshop.database().jdbc.sql("alter table alarm rename to somewhere").update();
		try {
			await().until(() -> Double.isNaN(gauge.value()));
		}
		finally {
			this.workshop.database().jdbc.sql("alter table somewhere rename to alarm").update();
		}
		this.workshop.database().resolveAlarms();
		await().until(() -> gauge.value() == 0);
	}

	@Test
	void anAlarmIsResolvedOnceAndWithAReason() {
		this.alarms.raise(1, 2, "fork", "detail");
		long id = this.workshop.get("/v1/alarms").get("alarms").get(0).get("id").asLong();
		String path = "/v1/alarms/" + id + "/resolution";
		this.workshop.post(path, null, 422);
		this.workshop.post(path, Workshop.because("looked at"), 200);
		assertThat(this.workshop.post(path, Workshop.because("again"), 409).get("type").asString())
			.isEqualTo("/problems/state-conflict");
		this.workshop.post("/v1/alarms/999999/resolution", Workshop.because("x"), 404);
		assertThat(this.workshop.get("/v1/pipeline").get("alarms").isEmpty()).isTrue();
	}

	/** What is written down for ever is no birth number, and leads to somebody. */
	@Test
	void whoHasNoFitNameChangesNothing() {
		this.alarms.raise(1, 2, "fork", "detail");
		long id = this.workshop.get("/v1/alarms").get("alarms").get(0).get("id").asLong();
		List<String> before = this.workshop.deeds();

		this.workshop.http()
			.post()
			.uri("/v1/alarms/" + id + "/resolution")
			.headers((headers) -> headers.set(HttpHeaders.AUTHORIZATION, LocalIssuer.shared().bearer("31126050073")))
			.contentType(MediaType.APPLICATION_JSON)
			.body(Workshop.because("looked at"))
			.exchange()
			.expectStatus()
			.isForbidden()
			.expectBody()
			.jsonPath("$.detail")
			.value((String detail) -> assertThat(detail).startsWith("The issuer names you by what is no name"));

		assertThat(this.workshop.get("/v1/alarms").get("alarms").get(0).get("resolvedAt").isNull()).isTrue();
		assertThat(this.workshop.deeds()).isEqualTo(before);
	}

	@Test
	void whatWasDoneCannotBeUnwritten() {
		this.workshop.bean(Repairs.class).write("test", "nothing", "to see");
		for (String sql : new String[] { "update repair set reason = ''", "delete from repair", "truncate repair" }) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.workshop.database().jdbc.sql(sql).update());
		}
		assertThat(this.workshop.deeds().getLast()).isEqualTo("test | nothing | to see");
	}

}
