package caseintake.intake.repair;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import caseintake.intake.Broker;
import caseintake.intake.Http;
import caseintake.intake.Intake;
import caseintake.intake.SharedIntake;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator does with a running instance, and what comes of it. */
final class Operator {

	private final Intake intake;

	private final Http http;

	Operator(Intake intake) {
		this.intake = intake;
		this.http = SharedIntake.http(intake);
	}

	HttpResponse<String> post(String path, String body) {
		return this.http.post(path, "application/json", body);
	}

	JsonNode get(String path) {
		return JsonMapper.shared().readTree(this.http.get(path).body());
	}

	HttpResponse<String> answer(String path) {
		return this.http.get(path);
	}

	HttpResponse<String> republish(int partition, long from) {
		return post("/v1/journal/republish", """
				{"partition":%d,"from":%d,"reason":"a reader asked for it"}""".formatted(partition, from));
	}

	HttpResponse<String> hold() {
		return post("/v1/alarms", "{\"reason\":\"maintenance\"}");
	}

	HttpResponse<String> resolve(long alarm) {
		return post("/v1/alarms/" + alarm + "/resolution", "{\"reason\":\"looked at it\"}");
	}

	/** The number of the alarm of this kind that stands. */
	long awaitAlarm(String kind) {
		Awaitility.await().until(() -> !standing(kind).isEmpty());
		return standing(kind).getFirst();
	}

	List<Long> standing(String kind) {
		return get("/v1/alarms").get("alarms")
			.valueStream()
			.filter((alarm) -> alarm.get("resolvedAt").isNull() && alarm.get("kind").asString().equals(kind))
			.map((alarm) -> alarm.get("id").asLong())
			.toList();
	}

	void awaitRepublished() {
		Awaitility.await()
			.until(() -> get("/v1/journal/republish").get("requests")
				.valueStream()
				.allMatch((request) -> request.get("state").asString().equals("done")));
	}

	void awaitPublished() {
		Awaitility.await().until(() -> heads().equals(published()));
	}

	List<Long> heads() {
		return figures("head");
	}

	List<Long> published() {
		return figures("published");
	}

	private List<Long> figures(String name) {
		return get("/v1/journal").get("partitions")
			.valueStream()
			.map((partition) -> partition.get(name).asLong())
			.toList();
	}

	void register(String prefix, int cases) throws Exception {
		this.intake.register(prefix, cases);
	}

	/** The ids that the journal has in a partition, in order. */
	List<UUID> journal(int partition) {
		return this.intake.jdbc()
			.sql("select event_id from case_event where partition = ? order by sequence")
			.param(partition)
			.query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
			.list();
	}

	/** The ids that the topic has in a partition, in order. */
	static List<UUID> topic(int partition) {
		return Broker.events(partition).stream().map((event) -> event.link().id()).toList();
	}

	/**
	 * Takes the last events of a partition out of the journal, as an old backup would.
	 */
	void forgetAfter(int partition, long sequence) {
		for (String statement : Arrays.asList("delete from case_event where partition = ? and sequence > ?", """
				update partition_head h set last_sequence = p.sequence, last_event_id =
					(select event_id from case_event e where e.partition = h.partition and e.sequence = p.sequence)
				from (values (?::smallint, ?::bigint)) as p (partition, sequence) where h.partition = p.partition""",
				"""
						update partition_published p set sequence = least(p.sequence, b.sequence)
						from (values (?::smallint, ?::bigint)) as b (partition, sequence) where p.partition = b.partition""")) {
			this.intake.jdbc().sql(statement).param(partition).param(sequence).update();
		}
	}

}
