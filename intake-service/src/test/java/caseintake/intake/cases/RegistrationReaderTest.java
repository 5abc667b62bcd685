package caseintake.intake.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

import caseintake.events.Cell;
import caseintake.intake.Norway;
import caseintake.intake.SettableClock;
import caseintake.intake.access.Jurisdiction;
import caseintake.intake.access.Sender;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class RegistrationReaderTest {

	/** Stands for what must never come back, in values and in names. */
	private static final String SECRET = "Kari";

	private static final String BIRTH_NUMBER = "BIRTHNUMBER";

	private final SettableClock clock = new SettableClock();

	private final RegistrationReader reader = reader(this.clock);

	private static RegistrationReader reader(SettableClock clock) {
		return new RegistrationReader(Norway.inForce(), clock);
	}

	static Stream<Arguments> malformedBodies() {
		return Stream.of(arguments("", "not-an-object"), arguments("   ", "not-an-object"),
				arguments("null", "not-an-object"), arguments("[]", "not-an-object"),
				arguments("\"Kari\"", "not-an-object"), arguments("17", "not-an-object"),
				arguments("[{\"unit\":\"Kari\"}]", "not-an-object"), arguments("Kari", "malformed-json"),
				arguments("{\"unit\":\"Kari\"", "malformed-json"), arguments("{\"unit\":\"Kari", "malformed-json"),
				arguments("{\"unit\":Kari}", "malformed-json"), arguments("{'unit':'Kari'}", "malformed-json"),
				arguments("{unit:\"Kari\"}", "malformed-json"), arguments("{\"unit\":\"Kari\",}", "malformed-json"),
				arguments("{\"unit\":\"\\xKari\"}", "malformed-json"),
				arguments("{\"unit\":\"Kari\t\"}", "malformed-json"), arguments("{\"unit\":NaN}", "malformed-json"),
				arguments("{\"unit\":007}", "malformed-json"), arguments("{/* Kari */}", "malformed-json"),
				arguments("{\"Kari\":[}", "malformed-json"), arguments("{} {\"Kari\":1}", "trailing-content"),
				arguments("{}]", "malformed-json"), arguments("{},", "malformed-json"),
				arguments("{}Kari", "malformed-json"), arguments("\uFEFF{}", "byte-order-mark"),
				arguments("{\"Kari\":" + "[".repeat(1000) + "]".repeat(1000) + "}", "nested-too-deeply"),
				arguments("{\"unit\":" + "{\"Kari\":".repeat(40) + "1" + "}".repeat(40) + "}", "nested-too-deeply"),
				arguments("{\"" + "Kari".repeat(14_000) + "\":1}", "nested-too-deeply"));
	}

	@ParameterizedTest
	@MethodSource("malformedBodies")
	void aMalformedBodyIsRefusedWithThePlace(String body, String code) {
		assertMalformed(refuse(body.getBytes(StandardCharsets.UTF_8)), code);
	}

	static Stream<byte[]> notUtf8() {
		return Stream.of(new byte[] { (byte) 0xC0, (byte) 0xAF }, new byte[] { (byte) 0xE0, (byte) 0x80, (byte) 0xAF },
				new byte[] { (byte) 0xED, (byte) 0xA0, (byte) 0x80 }, new byte[] { (byte) 0xFF },
				new byte[] { (byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80 }, new byte[] { (byte) 0xC3 },
				new byte[] { (byte) 0xF8, (byte) 0x88, (byte) 0x80, (byte) 0x80, (byte) 0x80 },
				"{}".getBytes(StandardCharsets.UTF_16));
	}

	@ParameterizedTest
	@MethodSource("notUtf8")
	void aBodyThatIsNotUtf8IsRefused(byte[] bytes) {
		assertMalformed(refuse(bytes), "invalid-utf8");
	}

	static Stream<Arguments> invalidCases() {
		return Stream.of(arguments(with("Kari", "\"Kari\""), "", "unknown-field"),
				arguments(with("Kari", "{\"Kari\":[\"Kari\"]}"), "", "unknown-field"),
				arguments(with("", "1"), "", "unknown-field"), arguments(with("Unit", "1"), "", "unknown-field"),
				arguments(with("assisted", "[]"), "", "unknown-field"),
				arguments(with("\\ud800Kari", "1"), "", "unknown-field"),
				arguments(with("unit", "\"Kari\""), "/unit", "duplicate-field"),
				arguments(with("\\u0075nit", "\"vest\""), "/unit", "duplicate-field"),
				arguments(without("sourceReference"), "/sourceReference", "missing-field"),
				arguments(without("unit"), "/unit", "missing-field"),
				arguments(without("category"), "/category", "missing-field"),
				arguments(without("openedOn"), "", "opening-day-missing"),
				arguments(changed("sourceReference", "null"), "/sourceReference", "null-field"),
				arguments(changed("unit", "null"), "/unit", "null-field"),
				arguments(changed("category", "null"), "/category", "null-field"),
				arguments(changed("openedOn", "null"), "/openedOn", "null-field"),
				arguments(with("openedAt", "null"), "/openedAt", "null-field"),
				arguments(with("operation", "null"), "/operation", "null-field"),
				arguments(with("openingUnit", "null"), "/openingUnit", "null-field"),
				arguments(changed("sourceReference", "17"), "/sourceReference", "wrong-type"),
				arguments(changed("unit", "true"), "/unit", "wrong-type"),
				arguments(changed("category", "[\"Kari\"]"), "/category", "wrong-type"),
				arguments(changed("openedOn", "20170102"), "/openedOn", "wrong-type"),
				arguments(changed("unit", "{\"Kari\":\"Kari\"}"), "/unit", "wrong-type"),
				arguments(changed("unit", "1e999999999"), "/unit", "wrong-type"),
				arguments(changed("unit", "\"Kari\\u0000\""), "/unit", "invalid-character"),
				arguments(changed("sourceReference", "\"Kari\\u0000\""), "/sourceReference", "invalid-character"),
				arguments(changed("unit", "\"Kari\\ud800\""), "/unit", "invalid-character"),
				arguments(changed("unit", "\"\\udc00Kari\""), "/unit", "invalid-character"),
				arguments(changed("sourceReference", "\"\""), "/sourceReference", "malformed-reference"),
				arguments(changed("sourceReference", "\"-Kari\""), "/sourceReference", "malformed-reference"),
				arguments(changed("sourceReference", "\"Kari N\""), "/sourceReference", "malformed-reference"),
				arguments(changed("sourceReference", "\"Kari\\n\""), "/sourceReference", "malformed-reference"),
				arguments(changed("sourceReference", "\"Kariå\""), "/sourceReference", "malformed-reference"),
				arguments(changed("sourceReference", "\"" + "Kari".repeat(16) + "1\""), "/sourceReference",
						"malformed-reference"),
				arguments(changed("sourceReference", "\"BIRTHNUMBER\""), "/sourceReference", "birth-number"),
				arguments(changed("unit", "\"Kari\""), "/unit", "unknown-unit"),
				arguments(changed("unit", "\"\""), "/unit", "unknown-unit"),
				arguments(changed("unit", "\"Vest\""), "/unit", "unknown-unit"),
				arguments(changed("unit", "\"vest \""), "/unit", "unknown-unit"),
				arguments(with("openingUnit", "\"Kari\""), "/openingUnit", "unknown-unit"),
				arguments(with("operation", "\"Kari\""), "/operation", "unknown-operation"),
				arguments(changed("category", "\"Kari\""), "/category", "unknown-category"),
				arguments(with("openedAt", "\"2017-01-02T10:00:00Z\""), "/openedAt", "opening-day-twice"),
				arguments(at("2017-01-02T10:00:00"), "/openedAt", "missing-offset"),
				arguments(at("2017-01-02"), "/openedAt", "malformed-timestamp"),
				arguments(at("Kari"), "/openedAt", "malformed-timestamp"),
				arguments(at(""), "/openedAt", "malformed-timestamp"),
				arguments(at("2017-02-29T10:00:00Z"), "/openedAt", "malformed-timestamp"),
				arguments(at("2017-01-02 10:00:00Z"), "/openedAt", "malformed-timestamp"),
				arguments(at("2017-01-02T10:00:00+19:00"), "/openedAt", "malformed-timestamp"),
				arguments(at("+1000000000-01-01T00:00:00Z"), "/openedAt", "malformed-timestamp"),
				arguments(at("2017-05-10T10:05:00.001Z"), "/openedAt", "in-the-future"),
				arguments(at("2015-12-31T22:59:59Z"), "/openedAt", "too-early"),
				arguments(at("-0001-01-01T00:00:00Z"), "/openedAt", "too-early"),
				arguments(on("2017-02-29"), "/openedOn", "malformed-date"),
				arguments(on("2017-2-1"), "/openedOn", "malformed-date"),
				arguments(on("+12017-01-01"), "/openedOn", "malformed-date"),
				arguments(on("Kari"), "/openedOn", "malformed-date"),
				arguments(on("2017-01-02T10:00:00Z"), "/openedOn", "malformed-date"),
				arguments(on("2017-05-11"), "/openedOn", "in-the-future"),
				arguments(on("2015-12-31"), "/openedOn", "too-early"));
	}

	@ParameterizedTest
	@MethodSource("invalidCases")
	void anInvalidCaseIsRefusedWithThePlaceAndTheCode(String body, String pointer, String code) {
		Problem problem = refuse(body.replace(BIRTH_NUMBER, "31126050073").getBytes(StandardCharsets.UTF_8));

		assertThat(problem.status()).isEqualTo(422);
		assertThat(problem.errors()).anySatisfy((error) -> {
			assertThat(error.pointer()).isEqualTo(pointer);
			assertThat(error.code()).isEqualTo(code);
		}).allSatisfy((error) -> assertThat(error.code()).isEqualTo(code));
	}

	@Test
	void everythingThatIsWrongIsToldAtOnce() {
		Problem problem = refuse("""
				{"Kari":1,"sourceReference":" ","unit":"Kari","openingUnit":7,"operation":null,"openedOn":"Kari"}"""
			.getBytes(StandardCharsets.UTF_8));

		assertThat(problem.errors().stream().map((error) -> error.pointer() + " " + error.code()))
			.containsExactlyInAnyOrder(" unknown-field", "/sourceReference malformed-reference", "/unit unknown-unit",
					"/openingUnit wrong-type", "/operation null-field", "/category missing-field",
					"/openedOn malformed-date");
		assertThat(problem.errors().getFirst().detail()).contains("member 1. It names category, openedAt, ");
	}

	@Test
	void aBodyOfUnknownMembersGetsAShortAnswer() {
		var body = new StringBuilder("{");
		for (int i = 0; i < 5000; i++) {
			body.append("\"Kari").append(i).append("\":1,");
		}
		Problem problem = refuse((body + "\"Kari\":1}").getBytes(StandardCharsets.UTF_8));

		assertThat(problem.errors()).hasSizeLessThan(30);
	}

	@Test
	void aCaseIsReadWithItsCodesAndItsDayInTheZone() {
		Registration registration = read("""
				{"sourceReference":"A.b_c:/-9","operation":"dark-room","openingUnit":"p07","unit":"kripos",
				"category":"travel","openedAt":"2017-05-09T22:00:00Z"}""");

		assertThat(registration.source()).isEqualTo(new SourceReference("vest-sak", "A.b_c:/-9"));
		assertThat(registration.cell())
			.isEqualTo(new Cell("dark-room", "vest", "kripos", "travel", LocalDate.of(2017, 5, 10), List.of()));
	}

	@Test
	void theUnitIsTheOpeningUnitUnlessAnotherIsNamed() {
		assertThat(read(on("2017-01-02")).cell().openingUnit()).isEqualTo("vest");
	}

	@Test
	void aClockThatIsAheadByFiveMinutesIsBelieved() {
		assertThat(read(at("2017-05-10T10:05:00Z")).cell().openedOn()).isEqualTo(LocalDate.of(2017, 5, 10));
		this.clock.set(Instant.parse("2017-05-10T21:55:00Z"));
		assertThat(read(on("2017-05-11")).cell().openedOn()).isEqualTo(LocalDate.of(2017, 5, 11));
	}

	@Test
	void theFirstDayIsTakenFromItsFirstInstant() {
		assertThat(read(at("2015-12-31T23:00:00Z")).cell().openedOn()).isEqualTo(LocalDate.of(2016, 1, 1));
	}

	private Registration read(String body) {
		return this.reader.read(body.getBytes(StandardCharsets.UTF_8), new Sender("vest-sak", Jurisdiction.EVERYWHERE),
				null);
	}

	private Problem refuse(byte[] body) {
		ProblemException refusal = catchThrowableOfType(ProblemException.class,
				() -> this.reader.read(body, new Sender("vest-sak", Jurisdiction.EVERYWHERE), null));
		assertThat(refusal).as("refusal").isNotNull();
		assertThat(JsonMapper.shared().writeValueAsString(refusal.problem())).doesNotContain(SECRET, "31126050073");
		return refusal.problem();
	}

	private static void assertMalformed(Problem problem, String code) {
		assertThat(problem.status()).isEqualTo(400);
		assertThat(problem.errors()).singleElement().satisfies((error) -> {
			assertThat(error.pointer()).isEmpty();
			assertThat(error.code()).isEqualTo(code);
		});
	}

	private static final String VALID = """
			{"sourceReference":"2017/1","unit":"vest","category":"travel","openedOn":"2017-01-02"}""";

	private static String with(String name, String value) {
		return VALID.replace("}", ",\"" + name + "\":" + value + "}");
	}

	private static String without(String name) {
		return VALID.replaceFirst(",?\"" + name + "\":\"[^\"]*\"", "").replace("{,", "{");
	}

	private static String changed(String name, String value) {
		return VALID.replaceFirst("\"" + name + "\":\"[^\"]*\"", Matcher.quoteReplacement("\"" + name + "\":" + value));
	}

	private static String on(String day) {
		return changed("openedOn", "\"" + day + "\"");
	}

	private static String at(String instant) {
		return without("openedOn").replace("}", ",\"openedAt\":\"" + instant + "\"}");
	}

}
