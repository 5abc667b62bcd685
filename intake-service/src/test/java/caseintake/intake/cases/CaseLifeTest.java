package caseintake.intake.cases;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import caseintake.intake.Http;
import caseintake.intake.SharedIntake;
import caseintake.localstack.MarkdownTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Every cell of the table in {@code docs/case-life.md} is what the service answers. */
@ResourceLock("shared intake")
class CaseLifeTest {

	private static final String FILE = "docs/case-life.md";

	private static final String UNKNOWN = "unknown";

	private static final UUID NONE = UUID.fromString("01890000-0000-7000-8000-000000000000");

	private final Http http = SharedIntake.http();

	/** The changes by which a case comes into a state. */
	private final Map<String, List<String>> states = column("state", "reached by", CaseLifeTest::list);

	private final Map<String, String> bodies = column("change", "body, with a changeReference of its own",
			(cell) -> cell.substring(1, cell.length() - 1));

	private final List<Map<String, String>> answers = MarkdownTable.of(FILE, "change", "live").rows();

	@TestFactory
	Stream<DynamicTest> everyChangeInEveryStateIsAnsweredAsTheTableSays() {
		return this.answers.stream()
			.flatMap((row) -> this.states.keySet()
				.stream()
				.map((state) -> dynamicTest(row.get("change") + ", " + state,
						() -> answersAs(cell(row, state), state, cell(row, "change")))));
	}

	@Test
	void theTableHasEveryChangeAndEveryState() {
		assertThat(this.answers).extracting((row) -> row.get("change"))
			.containsExactlyElementsOf(this.bodies.keySet())
			.hasSizeGreaterThan(30);
		assertThat(this.answers).allSatisfy((row) -> assertThat(row).hasSize(1 + this.states.size()));
	}

	private void answersAs(String expected, String state, String change) {
		LivingCase living = in(state);
		JsonNode before = living.read();

		HttpResponse<String> answer = living.send(body(change, living));

		assertThat(summary(answer)).as(answer.body()).isEqualTo(expected);
		JsonNode after = living.read();
		if (answer.statusCode() == 201) {
			assertThat(after.path("state")).isEqualTo(LivingCase.json(answer).at("/after/state"));
			assertThat(after.path("history").size()).isEqualTo(before.path("history").size() + 1);
		}
		else {
			assertThat(after).isEqualTo(before);
		}
	}

	private LivingCase in(String state) {
		if (state.equals(UNKNOWN)) {
			return new LivingCase(this.http, NONE);
		}
		LivingCase living = LivingCase.open(this.http);
		this.states.getOrDefault(state, List.of()).forEach((change) -> living.change(body(change, living)));
		return living;
	}

	private String body(String change, LivingCase living) {
		String body = this.bodies.get(change);
		assertThat(body).as(change).isNotNull();
		return body.replace("THIS", living.caseId().toString())
			.replace("NONE", NONE.toString())
			.replace("OTHER", body.contains("OTHER") ? in("live").caseId().toString() : "")
			.replace("GONE", body.contains("GONE") ? in("withdrawn").caseId().toString() : "");
	}

	private static String summary(HttpResponse<String> answer) {
		JsonNode body = LivingCase.json(answer);
		return switch (answer.statusCode()) {
			case 201 -> "201 " + body.at("/after/state").asString();
			case 409, 422 -> answer.statusCode() + " " + body.at("/errors/0/code").asString();
			default -> String.valueOf(answer.statusCode());
		};
	}

	private static List<String> list(String cell) {
		return Arrays.stream(cell.split(", then ")).filter((change) -> !change.isEmpty()).toList();
	}

	private static String cell(Map<String, String> row, String column) {
		String cell = row.get(column);
		assertThat(cell).as(column).isNotNull();
		return cell;
	}

	private static <T> Map<String, T> column(String key, String value, Function<String, T> read) {
		return MarkdownTable.of(FILE, key, value)
			.rows()
			.stream()
			.collect(Collectors.toMap((row) -> cell(row, key), (row) -> read.apply(cell(row, value)),
					(one, other) -> one, LinkedHashMap::new));
	}

}
