package caseintake.intake.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import caseintake.events.CaseChangeJson;
import caseintake.events.CaseEvent;
import caseintake.events.CaseEventFeed;
import caseintake.intake.Intake;
import caseintake.intake.cases.Registration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.http.ResponseEntity;

import static caseintake.intake.Intake.registration;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class JournalHttpTest {

	private static Intake intake;

	@BeforeAll
	static void start() throws Exception {
		intake = Intake.start();
		List<Registration> registrations = new ArrayList<>();
		for (int i = 0; i < 120; i++) {
			registrations.add(registration("case-" + i, (i % 3 == 0) ? "vest" : "agder", "travel"));
		}
		intake.register(registrations.toArray(Registration[]::new));
	}

	@AfterAll
	static void stop() {
		intake.close();
	}

	@Test
	void headsAddUpToEveryCaseAndNothingIsPublishedWithoutABroker() {
		JsonNode journal = get("/v1/journal");
		long sum = 0;
		for (JsonNode partition : journal.get("partitions")) {
			sum += partition.get("head").asLong();
			assertThat(partition.get("published").asLong()).isZero();
			assertThat(partition.get("oldestUnpublishedAt").asString()).isLessThan(journal.get("asOf").asString());
		}
		assertThat(sum).isEqualTo(120);
		assertThat(journal.get("partitions").size()).isEqualTo(12);
	}

	@Test
	void aReaderLearnsWhetherTheJournalHasTheEventThatItHas() {
		List<CaseEvent> events = feed(3, 0, 5000);
		CaseEvent second = events.get(1);
		JsonNode position = position("3:2:" + second.link().id());
		assertThat(position.get("matches").asBoolean()).isTrue();
		assertThat(position.get("nextRecordedAt").asString()).isEqualTo(events.get(2).recordedAt().toString());
		JsonNode other = position("3:2:" + UUID.randomUUID());
		assertThat(other.get("matches").asBoolean()).isFalse();
		assertThat(other.get("eventId").asString()).isEqualTo(second.link().id().toString());
		assertThat(position("3:0:").get("matches").asBoolean()).isTrue();
		JsonNode beyond = position("3:" + (events.size() + 1) + ":" + second.link().id());
		assertThat(beyond.get("matches").asBoolean()).isFalse();
		assertThat(beyond.get("eventId").isNull()).isTrue();
	}

	@Test
	void theFeedGivesEveryEventInPages() throws Exception {
		int events = 0;
		for (int partition = 0; partition < 12; partition++) {
			long after = 0;
			for (var page = feed(partition, after, 4); !page.isEmpty(); page = feed(partition, after, 4)) {
				assertThat(page).hasSizeLessThanOrEqualTo(4);
				for (CaseEvent event : page) {
					assertThat(event.link().sequence()).isEqualTo(++after);
					assertThat(CaseChangeJson.read(event.value()).caseId()).isEqualTo(event.caseId());
					events++;
				}
			}
		}
		assertThat(events).isEqualTo(120);
	}

	@Test
	void totalsUpToASequenceAreWhatTheEventsUpToItAddUpTo() throws Exception {
		List<CaseEvent> events = feed(5, 0, 5000);
		int half = events.size() / 2;
		Map<String, Long> expected = new TreeMap<>();
		for (CaseEvent event : events.subList(0, half)) {
			expected.merge(requireNonNull(CaseChangeJson.read(event.value()).after()).unit(), 1L, Long::sum);
		}
		JsonNode totals = get("/v1/journal/totals?position=5:" + half).get("partitions").get(5);
		assertThat(totals.get("sequence").asInt()).isEqualTo(half);
		assertThat(totals.get("units").propertyStream().toList()).hasSize(expected.size())
			.allSatisfy((unit) -> assertThat(unit.getValue().asLong()).isEqualTo(expected.get(unit.getKey())));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/journal?position=nonsense", "/v1/journal?position=12:1:",
			"/v1/journal?position=1:1:&position=1:2:", "/v1/journal/events", "/v1/journal/events?partition=12",
			"/v1/journal/events?partition=-1", "/v1/journal/events?partition=0&after=-1",
			"/v1/journal/events?partition=0&limit=0", "/v1/journal/events?partition=0&limit=5001",
			"/v1/journal/events?partition=zero", "/v1/journal/events?partition=0&offset=1",
			"/v1/journal/totals?position=1" })
	void aBadQuestionIsRefusedWithAProblem(String question) {
		ResponseEntity<String> answer = intake.http().get().uri(question).retrieve().toEntity(String.class);
		assertThat(answer.getStatusCode().value()).isEqualTo(400);
		assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
	}

	@Test
	void totalsBeyondTheHeadAreRefused() {
		assertThat(intake.http()
			.get()
			.uri("/v1/journal/totals?position=1:100000")
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value()).isEqualTo(409);
	}

	private static JsonNode position(String position) {
		int partition = Integer.parseInt(position.substring(0, position.indexOf(':')));
		return get("/v1/journal?position=" + position).get("partitions").get(partition).get("position");
	}

	private static List<CaseEvent> feed(int partition, long after, int limit) {
		try {
			return CaseEventFeed.read(requireNonNull(intake.http()
				.get()
				.uri("/v1/journal/events?partition={p}&after={a}&limit={l}", partition, after, limit)
				.retrieve()
				.body(byte[].class)));
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static JsonNode get(String path) {
		return requireNonNull(intake.http().get().uri(path).retrieve().body(JsonNode.class));
	}

}
