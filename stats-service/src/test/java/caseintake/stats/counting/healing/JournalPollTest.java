package caseintake.stats.counting.healing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import caseintake.stats.counting.CountersDatabase;
import caseintake.stats.counting.Events;
import caseintake.stats.repairing.Workshop;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ResourceLock("workshop")
class JournalPollTest {

	private final Workshop workshop = Workshop.withEmptyCounters();

	private final CountersDatabase database = this.workshop.database();

	private final JournalPoll poll = this.workshop.bean(JournalPoll.class);

	@Test
	void anAnswerIsAboutThePositionThatWasAskedForAndNoLaterOne() {
		this.workshop.recorded(0, "vest", 3);
		this.workshop.count();
		this.workshop.journal().beforeState(() -> {
			this.workshop.recorded(0, "vest", 1);
			this.workshop.count();
		});
		this.poll.poll();
		assertThat(this.database.sequence(0)).isEqualTo(4);
		assertThat(this.database.alarms()).isEmpty();
		assertThat(this.database.jdbc.sql("select confirmed_sequence from partition_confirmation where partition = 0")
			.query(Long.class)
			.single()).isEqualTo(3);
	}

	@Test
	void daysAndAgesAreTheJournals() {
		this.workshop.journal().clock(() -> Instant.now().plus(Duration.ofDays(3)));
		try {
			this.poll.poll(); // what stood still in another test is forgotten
			this.workshop.recorded(0, "vest", 1);
			await().untilAsserted(() -> {
				this.poll.poll();
				JsonNode figures = this.workshop.get("/v1/statistics/cases");
				assertThat(figures.get("completeness").asString()).isEqualTo("behind");
				assertThat(figures.get("asOf").asString()).isEqualTo(day(Duration.ofDays(3)));
				assertThat(figures.get("oldestPendingSeconds").asLong()).isBetween(259_200L, 259_300L);
			});
		}
		finally {
			this.workshop.journal().clock(Instant::now);
		}
		await().untilAsserted(() -> {
			this.poll.poll();
			assertThat(this.workshop.get("/v1/statistics/cases").get("asOf").asString()).isEqualTo(day(Duration.ZERO));
		});
	}

	private static String day(Duration ahead) {
		return LocalDate.ofInstant(Instant.now().plus(ahead), ZoneId.of("Europe/Oslo")).toString();
	}

	@Test
	void aRebuildHasTheHeadOfTheJournalThatWentBackBeforeIt() {
		Events events = this.workshop.recorded(0, "vest", 10);
		this.workshop.recorded(1, "vest", 2);
		this.workshop.count();
		this.poll.poll();
		this.workshop.journal().replace(0, events.upTo(7));
		this.poll.poll();
		assertThat(this.database.alarms()).containsExactly("journal-went-back 0");
		int built = this.workshop.build();
		assertThat(head(built)).isEqualTo(7 + 2);
		assertThat(head(1)).isEqualTo(7 + 2);
		this.workshop.recorded(0, "vest", 1);
		this.poll.poll();
		assertThat(head(built)).isEqualTo(8 + 2);
	}

	@Test
	void beforeTheJournalIsAskedARebuildHasTheHeadOfTheLiveCounters() {
		this.workshop.recorded(0, "vest", 10);
		this.workshop.count();
		this.workshop.journal().silence(true);
		assertThat(this.workshop.post("/v1/rebuilds", null, 202).get("head").asLong()).isEqualTo(10);
	}

	@Test
	void whatHoldsUpTheRelayIsInTheAccountAndConcernsNoFigure() {
		this.workshop.journal().alarms("""
				[{"id":7,"partition":null,"kind":"held","detail":"An operator holds the relay",
				"raisedAt":"2017-05-10T10:00:00Z","resolvedAt":null}]""");
		this.poll.poll();
		JsonNode pipeline = this.workshop.get("/v1/pipeline");
		assertThat(pipeline.at("/relayAlarms/0/kind").asString()).isEqualTo("held");
		assertThat(pipeline.at("/relayAlarms/0/partition").isNull()).isTrue();
		assertThat(pipeline.at("/relayAlarms/0/raisedAt").asString()).isEqualTo("2017-05-10T10:00:00Z");
		assertThat(pipeline.get("alarms").isEmpty()).isTrue();
		assertThat(pipeline.get("completeness").asString()).isEqualTo("complete");

		this.workshop.journal().alarms("[]");
		this.poll.poll();
		assertThat(this.workshop.get("/v1/pipeline").get("relayAlarms").isEmpty()).isTrue();
	}

	@Test
	void aJournalThatDoesNotSpeakOfAlarmsHasNotSaidThatThereAreNone() {
		this.workshop.journal().alarms("null");
		this.poll.poll();
		assertThat(this.workshop.get("/v1/pipeline").get("relayAlarms").isNull()).isTrue();
	}

	private long head(int generation) {
		return this.workshop.get("/v1/rebuilds/" + generation).get("head").asLong();
	}

}
