package caseintake.faults.clients;

import java.util.Map;
import java.util.UUID;

import caseintake.faults.history.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnswersTest {

	private static final UUID CASE = UUID.fromString("0198a5b4-0000-7000-8000-000000000001");

	@ParameterizedTest
	@ValueSource(ints = { 200, 201 })
	void anAnswerWithACaseIsAnAcknowledgement(int status) {
		assertThat(Answers.toOne(status, "{\"caseId\":\"" + CASE + "\",\"receipt\":\"1-2-3\"}"))
			.isEqualTo(new Outcome.Ok(CASE));
	}

	@Test
	void aRefusalMayNameTheCaseThatHasTheReference() {
		assertThat(Answers.toOne(409, "{\"caseId\":\"" + CASE + "\"}")).isEqualTo(new Outcome.Refused(409, CASE));
		assertThat(Answers.toOne(422, "{\"errors\":[]}")).isEqualTo(new Outcome.Refused(422, null));
	}

	@ParameterizedTest
	@ValueSource(ints = { 302, 500, 502, 503 })
	void anythingElseSaysNothing(int status) {
		assertThat(Answers.toOne(status, "{\"caseId\":\"" + CASE + "\"}")).isEqualTo(new Outcome.Unknown());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{\"caseId\":\"0198a5b4", "[]", "{\"caseId\":7}", "{\"caseId\":\"x\"}" })
	void anAcknowledgementIsOneWhateverItSays(String body) {
		assertThat(Answers.toOne(201, body)).isEqualTo(new Outcome.Ok(null));
	}

	@Test
	void onlyAnImportThatFinishedSaysSomething() {
		String counts = "\"importId\":\"i\",\"lines\":9,\"created\":2,\"changed\":2,\"duplicates\":3,\"refused\":2}";
		assertThat(Answers.finished(200, "{\"state\":\"finished\"," + counts))
			.hasValue(new Answers.Finished("i", 9, 7, 2));
		assertThat(Answers.finished(200, "{\"state\":\"interrupted\"," + counts)).isEmpty();
		assertThat(Answers.finished(503, "{\"state\":\"finished\"," + counts)).isEmpty();
		assertThat(Answers.finished(200, "{\"state\":\"fin")).isEmpty();
	}

	@Test
	void aRowOfAnImportThatWasNotDecidedIsUnknown() {
		assertThat(Answers.refusedLine("{\"line\":2,\"status\":503,\"problem\":{}}"))
			.isEqualTo(Map.entry(2, new Outcome.Unknown()));
	}

	@Test
	void anImportsRowsAreStoredUnlessTheirLineWasRefused() {
		Map.Entry<Integer, Outcome> refused = Answers
			.refusedLine("{\"line\":2,\"status\":409,\"problem\":{\"caseId\":\"" + CASE + "\"}}");
		assertThat(Answers.toImport(3, Map.ofEntries(refused))).containsExactly(new Outcome.Ok(null),
				new Outcome.Refused(409, CASE), new Outcome.Ok(null));
	}

}
