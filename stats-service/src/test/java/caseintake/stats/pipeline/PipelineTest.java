package caseintake.stats.pipeline;

import java.time.Instant;
import java.util.Objects;

import caseintake.stats.answering.Counters;
import caseintake.stats.answering.Stats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("answering")
class PipelineTest {

	private static final Instant NOW = Instant.parse("2017-05-10T10:00:00Z");

	private final Stats stats = Stats.withEmptyCounters();

	private final Counters counters = this.stats.counters();

	@Test
	void beforeTheJournalHasAnsweredOnlyTheCountersAreKnown() {
		this.counters.counted(1, 7);
		JsonNode pipeline = pipeline();
		assertThat(pipeline.get("completeness").asString()).isEqualTo("unknown");
		assertThat(pipeline.get("generation").asInt()).isEqualTo(1);
		assertThat(pipeline.get("partitions").size()).isEqualTo(3);
		assertThat(pipeline.get("total").get("counted").asLong()).isEqualTo(7);
		for (String unknown : new String[] { "head", "toldHead", "toldAt", "published", "pending",
				"oldestUncountedSeconds", "confirmedSequence", "confirmedAt", "completeThrough" }) {
			assertThat(pipeline.get("total").get(unknown).isNull()).as(unknown).isTrue();
			assertThat(pipeline.get("partitions").get(1).get(unknown).isNull()).as(unknown).isTrue();
		}
	}

	@Test
	void whoTakesAnAccountOfASecondGetsTheOneThatSomebodyGot() {
		this.stats.clock().set(NOW.plusSeconds(86_400)); // nobody has asked then
		this.counters.counted(1, 7);
		assertThat(counted("max-age=1")).isEqualTo(7);
		this.counters.counted(1, 8);
		assertThat(counted("max-age=1")).isEqualTo(7);
		assertThat(counted("no-cache")).as("the present one").isEqualTo(8);
		this.stats.clock().set(NOW.plusSeconds(86_401));
		assertThat(counted("max-age=1")).isEqualTo(8);
	}

	private long counted(String cacheControl) {
		JsonNode answer = this.stats.http()
			.get()
			.uri("/v1/pipeline")
			.header("Cache-Control", cacheControl)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody();
		return Objects.requireNonNull(answer).at("/total/counted").asLong();
	}

	@Test
	void headIsCountedPlusQuarantinedPlusPendingInEveryPartitionAndInTotal() {
		this.counters.counted(0, 10)
			.counted(1, 20)
			.confirmed(0, 13, NOW, NOW.minusSeconds(5), NOW.minusSeconds(8))
			.confirmed(1, 20, NOW.minusSeconds(2), null, NOW)
			.confirmed(2, 4, NOW, NOW.minusSeconds(3), NOW)
			.unreadable(1, 99)
			.unreadable(1, 100);
		this.counters.quarantinedOf(NOW.minusSeconds(40), 0, 4).quarantinedOf(NOW.minusSeconds(30), 1, 1);
		JsonNode pipeline = pipeline();
		assertThat(pipeline.get("completeness").asString()).isEqualTo("behind");
		assertLine(pipeline.get("partitions").get(0), "13 9 1 3 0 40");
		assertLine(pipeline.get("partitions").get(1), "20 19 1 0 2 30");
		assertLine(pipeline.get("partitions").get(2), "4 0 0 4 0 3");
		assertLine(pipeline.get("total"), "37 28 2 7 2 40");
		assertThat(pipeline.get("partitions").get(2).get("partition").asInt()).isEqualTo(2);
		assertThat(pipeline.get("total").get("confirmedAt").asString()).isEqualTo("2017-05-10T09:59:58Z");
		assertThat(pipeline.get("total").get("completeThrough").asString()).isEqualTo("2017-05-10T09:59:19.999999Z");
		assertThat(pipeline.get("partitions").get(2).get("completeThrough").asString()).isEqualTo(NOW.toString());
		assertThat(pipeline.get("total").get("published").asInt()).isEqualTo(37);
	}

	@Test
	void whatIsDiscardedStaysInTheAccountAndHoldsUpNothing() {
		for (int partition = 0; partition < 3; partition++) {
			this.counters.confirmed(partition, 10, NOW, null, NOW).counted(partition, 10);
		}
		this.counters.quarantined(1, 4, NOW.minusSeconds(40));
		this.counters.quarantined(1, 5, NOW.minusSeconds(50));
		this.counters.discarded(1, 5);
		assertLine(pipeline().get("partitions").get(1), "10 8 1 0 0 40");
		assertThat(pipeline().get("completeness").asString()).isEqualTo("behind");
		this.counters.discarded(1, 4);
		assertLine(pipeline().get("partitions").get(1), "10 8 0 0 0 null");
		assertThat(pipeline().get("partitions").get(1).get("discarded").asLong()).isEqualTo(2);
		assertThat(pipeline().get("total").get("discarded").asLong()).isEqualTo(2);
		assertThat(pipeline().get("completeness").asString()).isEqualTo("complete");
		assertThat(pipeline().get("total").get("completeThrough").asString()).isEqualTo(NOW.toString());
	}

	@Test
	void aHeadThatIsOlderThanWhatIsCountedIsNoNegativeBacklog() {
		this.counters.counted(0, 10)
			.confirmed(0, 7, NOW, null, NOW)
			.confirmed(1, 0, NOW, null, NOW)
			.confirmed(2, 0, NOW, null, NOW);
		assertLine(pipeline().get("partitions").get(0), "10 10 0 0 0 null");
		assertThat(pipeline().get("completeness").asString()).isEqualTo("complete");
		assertThat(pipeline().get("partitions").get(0).get("toldHead").asLong()).isEqualTo(7);
	}

	@Test
	void aHeadBelowWhatIsCountedIsToldAsTheJournalToldIt() {
		this.counters.counted(0, 10)
			.confirmed(0, 12, NOW.minusSeconds(2), null, NOW)
			.confirmed(1, 3, NOW, null, NOW)
			.confirmed(2, 0, NOW, null, NOW)
			.contradicted(0, 7, NOW.minusSeconds(1));
		JsonNode pipeline = pipeline();
		assertThat(pipeline.get("completeness").asString()).isEqualTo("unknown");
		assertLine(pipeline.get("partitions").get(0), "10 10 0 null 0 null");
		assertTold(pipeline.get("partitions").get(0), "7 2017-05-10T09:59:59Z 10 2017-05-10T09:59:58Z");
		assertTold(pipeline.get("total"), "10 2017-05-10T09:59:59Z 10 2017-05-10T09:59:58Z");
	}

	@Test
	void oneSilentPartitionLeavesTheOthersKnownAndTheTotalUnknown() {
		this.counters.counted(0, 10)
			.confirmed(0, 12, NOW, NOW, NOW)
			.confirmed(1, 0, NOW, null, NOW)
			.confirmed(2, 5, NOW.minusSeconds(61), NOW.minusSeconds(70), NOW);
		JsonNode pipeline = pipeline();
		assertThat(pipeline.get("completeness").asString()).isEqualTo("unknown");
		assertLine(pipeline.get("partitions").get(0), "12 10 0 2 0 0");
		assertLine(pipeline.get("partitions").get(2), "null 0 0 null 0 null");
		assertLine(pipeline.get("total"), "null 10 0 null 0 null");
		assertThat(pipeline.get("partitions").get(2).get("confirmedAt").asString()).isEqualTo("2017-05-10T09:58:59Z");
	}

	@Test
	void standingAlarmsAreToldAndTheirPartitionIsNotKnown() {
		this.counters.confirmed(0, 3, NOW, NOW, NOW)
			.confirmed(1, 3, NOW, NOW, NOW)
			.confirmed(2, 3, NOW, NOW, NOW)
			.alarm(1, "chain-mismatch");
		JsonNode pipeline = pipeline();
		assertThat(pipeline.get("completeness").asString()).isEqualTo("unknown");
		assertThat(pipeline.get("alarms").size()).isEqualTo(1);
		assertThat(pipeline.get("alarms").get(0).propertyNames()).containsExactly("partition", "kind", "detail",
				"raisedAt");
		assertThat(pipeline.get("alarms").get(0).get("kind").asString()).isEqualTo("chain-mismatch");
		assertLine(pipeline.get("partitions").get(0), "3 0 0 3 0 0");
		assertLine(pipeline.get("partitions").get(1), "3 0 0 null 0 null");
		assertLine(pipeline.get("total"), "9 0 0 null 0 null");
		this.counters.resolveAlarms();
		assertThat(pipeline().get("alarms").isEmpty()).isTrue();
		this.counters.alarm(null, "journal-silent");
		assertThat(pipeline().get("alarms").get(0).get("partition").isNull()).isTrue();
		assertLine(pipeline().get("partitions").get(0), "3 0 0 null 0 null");
	}

	private JsonNode pipeline() {
		return this.stats.get("/v1/pipeline");
	}

	private static void assertTold(JsonNode line, String told) {
		assertThat(line.get("toldHead") + " " + line.get("toldAt").asString() + " " + line.get("confirmedSequence")
				+ " " + line.get("confirmedAt").asString())
			.isEqualTo(told);
	}

	private static void assertLine(JsonNode line, String figures) {
		assertThat(line.get("head") + " " + line.get("counted") + " " + line.get("quarantined") + " "
				+ line.get("pending") + " " + line.get("unreadable") + " " + line.get("oldestUncountedSeconds"))
			.isEqualTo(figures);
	}

}
