package caseintake.stats.releases;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.dao.DataAccessException;

import static caseintake.stats.releases.PressDesk.MONDAY;
import static caseintake.stats.releases.PressDesk.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is declared, and what is out, stays as it is. */
@ResourceLock("answering")
class SeriesTest {

	private static final String DECLARATION = """
			{"series": "new", "names": {"en": "New cases", "nb": "Nye saker"}, "operation": "OP-DR", "anchor": "hordaland",
			 "openedSince": "2016-11-20", "breakdown": "own-and-sent", "by": "kari"}
			""";

	private final PressDesk desk = PressDesk.opened();

	@Test
	void aSeriesIsDeclaredByTheReferenceDataOfTheMoment() {
		JsonNode declared = this.desk.post("/v1/series", DECLARATION, 201);
		assertThat(declared.get("operation").asString()).isEqualTo("dark-room");
		assertThat(declared.get("anchor").asString()).isEqualTo("vest");
		assertThat(declared.get("openedUntil").isNull()).isTrue();
		assertThat(declared.get("cells").toString()).isEqualTo("[\"own\",\"sent\"]");
		assertThat(declared.get("referenceDataVersion").asString()).isEqualTo("test-force.3");
		assertThat(declared.at("/declared/by").asString()).isEqualTo("kari");
		assertThat(this.desk.get("/v1/series").get("series").get(0)).isEqualTo(declared);
	}

	@Test
	void declaredOnceMoreItIsTheSameAndNeverAnother() {
		JsonNode declared = this.desk.post("/v1/series", DECLARATION, 201);
		assertThat(this.desk.post("/v1/series", DECLARATION.replace("kari", "ola"), 200)).isEqualTo(declared);
		assertThat(this.desk.post("/v1/series", DECLARATION.replace("2016-11-20", "2016-11-21"), 409)
			.get("type")
			.asString()).isEqualTo("/problems/reference-taken");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			value = { "unit, oslo vest agder kripos external", "category, travel physical-abuse live-streaming",
					"relative, own sent takenOver elsewhere", "own-and-sent-by-kind, own sentToDistricts sentToOthers",
					"none, ``" })
	void everyBreakdownHasItsCells(String breakdown, String cells) {
		this.desk.declares("one", breakdown);
		JsonNode told = this.desk.get("/v1/series").at("/series/0/cells");
		assertThat(told.valueStream().map(JsonNode::asString))
			.containsExactlyElementsOf(cells.isEmpty() ? List.of() : List.of(cells.split(" ")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "\"series\": \"new\"|\"series\": \"New one\"|series",
					"\"series\": \"new\"|\"series\": \"17059030027\"|series",
					"\"en\": \"New cases\"|\"en-170590-30027\": \"New\"|names", "\"OP-DR\"|\"OP-XX\"|operation",
					"\"hordaland\"|\"atlantis\"|anchor", "\"own-and-sent\"|\"by-name\"|breakdown",
					"\"own-and-sent\"|\"unit\"|anchor", "\"2016-11-20\"|\"2016-11-31\"|openedSince",
					"\"anchor\": \"hordaland\",||anchor", "\"en\": \"New cases\"|\"en\": \"\"|names",
					"\"2016-11-20\"|\"2016-11-20\", \"openedUntil\": \"2016-11-19\"|openedSince" })
	void whatIsWrongIsToldByItsMember(String piece, String replacement, String member) {
		assertThat(DECLARATION).contains(piece);
		JsonNode problem = this.desk.post("/v1/series",
				DECLARATION.replace(piece, (replacement != null) ? replacement : ""), 422);
		assertThat(problem.get("errors").findValuesAsString("pointer")).containsExactly("/" + member);
		assertThat(problem.toString()).doesNotContain("New one", "OP-XX", "atlantis", "by-name", "Kari N", "30027");
	}

	@Test
	void thereAreOnlySoMany() {
		JsonNode declared = this.desk.post("/v1/series", DECLARATION, 201);
		this.desk.stats()
			.jdbc()
			.sql("""
					insert into series (code, names, opened_since, kind, breakdown, reference_data_version, declared_at, declared_by)
					select 'series-' || number, names, opened_since, 'none', breakdown, reference_data_version, declared_at, declared_by
					from series, generate_series(2, ?) as number""")
			.param(SeriesTable.MOST)
			.update();
		JsonNode problem = this.desk.post("/v1/series", DECLARATION.replace("\"new\"", "\"one-more\""), 409);
		assertThat(problem.get("type").asString()).isEqualTo("/problems/state-conflict");
		assertThat(problem.get("detail").asString()).contains("200 series");
		assertThat(this.desk.post("/v1/series", DECLARATION, 200)).isEqualTo(declared);
	}

	@Test
	void aMemberThatNobodyKnowsIsRefused() {
		assertThat(this.desk.post("/v1/series", DECLARATION.replace("}\n", ", \"secret\": 1}"), 422).toString())
			.contains("unknown-member")
			.doesNotContain("secret");
		this.desk.declares("total", "none");
		assertThat(this.desk.post("/v1/releases", """
				{"series": "total", "knownAt": "2017-05-01", "by": "kari", "total": 4}
				""", 422).toString()).contains("unknown-member");
		assertThat(this.desk.post("/v1/releases/1/publish", "{\"by\": \"kari\", \"force\": true}", 422).toString())
			.contains("unknown-member");
	}

	@Test
	void theDatabaseKeepsWhatIsDeclaredAndWhatIsOut() {
		this.desk.counted(20, "vest", "vest", MONDAY).declares("total", "none").releases("total", MONDAY);
		for (String statement : List.of("update series set opened_since = '2016-01-01'", "delete from series",
				"update release set total = 19", "delete from release", "truncate release cascade")) {
			assertThatExceptionOfType(DataAccessException.class).as(statement)
				.isThrownBy(() -> this.desk.stats().jdbc().sql(statement).update());
		}
		assertThat(this.desk.post("/v1/releases/1/publish", by("kari"), 200).get("total").asLong()).isEqualTo(20);
	}

}
