package caseintake.system;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import caseintake.events.CaseEventTopic;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who does what docs/runbook.md says. */
record Operator(Pipeline pipeline) {

	static final String REASON = """
			{"reason":"as the runbook says"}""";

	/** Cases with references that begin alike; sent again, they are duplicates. */
	JsonNode importCases(String prefix, int cases) {
		String lines = IntStream.range(0, cases).mapToObj((i) -> """
				{"sourceReference":"%s-%d","unit":"vest","category":"travel","openedOn":"2016-05-17"}
				""".formatted(prefix, i)).collect(Collectors.joining());
		JsonNode answer = this.pipeline.intake().importLines(BodyPublishers.ofString(lines)).json();
		assertThat(answer.get("lines").asLong() - answer.get("refused").asLong()).isEqualTo(cases);
		return answer;
	}

	/** Waits until the topic has so many events. */
	void awaitPublished(long events) {
		Awaitility.await().until(() -> {
			long published = 0;
			for (JsonNode partition : this.pipeline.intake().get("/v1/journal").json().get("partitions")) {
				published += partition.get("published").asLong();
			}
			return published == events;
		});
	}

	/** Kinds of those that stand. */
	List<String> alarms(Http service) {
		List<String> kinds = new ArrayList<>();
		for (JsonNode alarm : service.get("/v1/alarms").json().get("alarms")) {
			if (alarm.get("resolvedAt").isNull()) {
				kinds.add(alarm.get("kind").asString());
			}
		}
		return kinds;
	}

	void resolveAlarms(Http service) {
		for (JsonNode alarm : service.get("/v1/alarms").json().get("alarms")) {
			if (alarm.get("resolvedAt").isNull()) {
				String path = "/v1/alarms/%d/resolution".formatted(alarm.get("id").asLong());
				assertThat(service.command(path, REASON).status()).isEqualTo(200);
			}
		}
	}

	/** How many events the topic has that the journal lost. */
	long lost() {
		long lost = 0;
		for (JsonNode partition : this.pipeline.intake().get("/v1/journal/lost").json().get("partitions")) {
			lost += partition.get("lost").size();
		}
		return lost;
	}

	void replaceTheTopic() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", this.pipeline.kafka.bootstrapServers()))) {
			admin.deleteTopics(List.of(CaseEventTopic.NAME)).all().get();
		}
	}

	/** Rebuilds the counters and puts them in the place of the others. */
	void rebuildAndSwap(String declaration) {
		Http.Answer started = this.pipeline.stats().command("/v1/rebuilds");
		assertThat(started.status()).as(started.body()).isEqualTo(202);
		String path = "/v1/rebuilds/" + started.json().get("generation").asInt();
		Awaitility.await().until(() -> {
			JsonNode rebuild = this.pipeline.stats().get(path).json();
			return rebuild.get("counted").asLong() == rebuild.get("head").asLong();
		});
		Awaitility.await().until(() -> this.pipeline.stats().command(path + "/swap", declaration).status() == 200);
		assertThat(this.pipeline.stats().get(path).json().get("state").asString()).isEqualTo("live");
	}

	/** All cases that are counted. */
	long total() {
		return this.pipeline.stats().get("/v1/statistics/cases").json().get("total").asLong();
	}

}
