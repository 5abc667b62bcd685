package caseintake.faults.sampling;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A true answer passes, and each way of spoiling it is found. */
class PipelineSampleTest {

	private static final Instant SEEN = Instant.parse("2026-11-26T10:00:00Z");

	private static final String TRUE = """
			{"partition":3,"head":12,"toldHead":12,"toldAt":"2026-11-26T10:00:01Z","published":11,"counted":7,"quarantined":2,
			"discarded":1,"pending":2,"confirmedSequence":10}""";

	@Test
	void anAnswerThatAddsUpIsTaken() {
		assertThat(PipelineSample.broken(answer(TRUE))).isEmpty();
		assertThat(PipelineSample.broken(answer(TRUE), SEEN, answer(TRUE))).isEmpty();
	}

	@Test
	void countedFasterThanTheJournalIsAskedIsTaken() {
		JsonNode ahead = answer(spoiled("'head':15,'counted':12,'pending':0,'published':12"));
		assertThat(PipelineSample.broken(ahead)).isEmpty();
		assertThat(PipelineSample.broken(answer(TRUE), SEEN, ahead)).isEmpty();
	}

	@Test
	void whatIsNotKnownIsNotCompared() {
		JsonNode unknown = answer(spoiled("'head':null,'toldHead':null,'toldAt':null,'pending':null"));
		assertThat(PipelineSample.broken(unknown)).isEmpty();
		assertThat(PipelineSample.broken(answer(TRUE), SEEN, unknown)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "'published':13", "'toldHead':10", "'confirmedSequence':13", "'discarded':2",
			"'discarded':0", "'head':13", "'head':null", "'pending':3", "'counted':-1,'quarantined':10",
			"'toldHead':9,'published':9" })
	void anAnswerThatContradictsItselfIsFound(String change) {
		assertThat(PipelineSample.broken(answer(spoiled(change)))).hasSize(1);
		assertThat(PipelineSample.broken(total(spoiled(change)))).hasSize(1);
	}

	@Test
	void aHeadBelowWhatWasCountedBeforeTheQuestionIsFound() {
		JsonNode before = answer(spoiled("'counted':9,'pending':0"));
		JsonNode back = answer(spoiled("'toldHead':11"));
		assertThat(PipelineSample.broken(before, SEEN, back)).hasSize(1);
		assertThat(PipelineSample.broken(before, SEEN.plusSeconds(1), back)).isEmpty();
		assertThat(PipelineSample.broken(answer(TRUE), SEEN, back)).isEmpty();
	}

	/** With other values of some of its members. */
	private static String spoiled(String change) {
		String json = TRUE;
		for (String member : change.replace('\'', '"').split(",")) {
			String name = member.substring(0, member.indexOf(':'));
			json = json.replaceFirst(name + ":[^,}]+", member);
		}
		return json;
	}

	private static JsonNode answer(String partition) {
		return new JsonMapper().readTree("{\"partitions\":[" + partition + "]}");
	}

	private static JsonNode total(String line) {
		return new JsonMapper().readTree("{\"total\":" + line + ",\"partitions\":[]}");
	}

}
