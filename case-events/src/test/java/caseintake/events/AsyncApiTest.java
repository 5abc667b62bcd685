package caseintake.events;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class AsyncApiTest {

	private static final String ENVELOPE = "/components/schemas/Envelope";

	private static final String CASE_CHANGE = "/components/schemas/CaseChange";

	private static final String CELL = "/components/schemas/Cell";

	private static final String CASE_OPENED = "/components/messages/caseOpened";

	private static final List<String> MESSAGES = AsyncApi.DOCUMENT.at("/components/messages")
		.propertyNames()
		.stream()
		.map((name) -> "/components/messages/" + name)
		.toList();

	@Test
	void theDocumentIsValidAsyncApi() {
		assertThat(AsyncApi.problems(AsyncApi.DOCUMENT)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/info", "/channels/caseEvents/bindings/kafka", "/operations/publishCaseEvents",
			"/components/messages/caseOpened" })
	void aMistypedFieldWouldBeFound(String place) {
		JsonNode mistyped = AsyncApi.DOCUMENT.deepCopy();
		((ObjectNode) mistyped.at(place)).put("descripton", "mistyped");
		assertThat(AsyncApi.problems(mistyped)).isNotEmpty();
	}

	@Test
	void everyReferenceLeadsSomewhere() {
		List<String> references = AsyncApi.DOCUMENT.findValuesAsString("$ref");
		assertThat(references).isNotEmpty()
			.allSatisfy((reference) -> assertThat(AsyncApi.DOCUMENT.at(reference.substring(1)).isObject()).as(reference)
				.isTrue());
	}

	@Test
	void theTopicIsTheOneOfTheCode() {
		JsonNode channel = AsyncApi.DOCUMENT.at("/channels/caseEvents");
		assertThat(channel.path("address").asString()).isEqualTo(CaseEventTopic.NAME);
		assertThat(channel.at("/bindings/kafka/topic").asString()).isEqualTo(CaseEventTopic.NAME);
	}

	@Test
	void theTypesAreTheOnesOfTheCode() {
		String[] codes = Arrays.stream(CaseEventType.values()).map(CaseEventType::code).toArray(String[]::new);
		var messages = AsyncApi.DOCUMENT.at("/components/messages").properties();
		assertThat(messages).extracting((message) -> message.getValue().path("name").asString())
			.containsExactlyInAnyOrder(codes);
		assertThat(messages)
			.extracting((message) -> message.getValue().at("/headers/allOf/1/properties/ce_type/const").asString())
			.containsExactlyInAnyOrder(codes);
	}

	@Test
	void everyMessageIsInTheChannelAndInTheOperation() {
		List<String> keys = AsyncApi.DOCUMENT.at("/components/messages").propertyNames().stream().toList();
		assertThat(AsyncApi.DOCUMENT.at("/channels/caseEvents/messages").propertyNames())
			.containsExactlyInAnyOrderElementsOf(keys);
		assertThat(AsyncApi.DOCUMENT.at("/operations/publishCaseEvents/messages").findValuesAsString("$ref"))
			.containsExactlyInAnyOrderElementsOf(
					keys.stream().map((key) -> "#/channels/caseEvents/messages/" + key).toList());
	}

	@Test
	void theHeadersAreTheOnesOfTheCode() {
		// the relay adds one to what it sends again
		assertThat(names(ENVELOPE)).filteredOn((name) -> !name.equals("repeats-up-to"))
			.containsExactlyInAnyOrderElementsOf(headers(Sample.EVERYTHING));
		assertThat(required(ENVELOPE)).containsExactlyInAnyOrderElementsOf(headers(Sample.FIRST));
	}

	@Test
	void theFieldsAreTheOnesOfTheCode() {
		JsonNode opened = value(Sample.FIRST);
		JsonNode transferred = value(Sample.TRANSFERRED);
		assertThat(names(CASE_CHANGE)).containsExactlyInAnyOrderElementsOf(
				Sample.ALL.stream().flatMap((sample) -> value(sample).propertyNames().stream()).distinct().toList());
		assertThat(required(CASE_CHANGE)).isSubsetOf(opened.propertyNames())
			.isSubsetOf(value(Sample.WITHDRAWN).propertyNames())
			.hasSize(opened.size() - 1);
		assertThat(names(CELL)).containsExactlyInAnyOrderElementsOf(transferred.path("before").propertyNames());
		assertThat(required(CELL)).containsExactlyInAnyOrderElementsOf(opened.path("after").propertyNames());
	}

	@ParameterizedTest
	@FieldSource("caseintake.events.Sample#ALL")
	void goldenRecordsFollowTheSchemas(Sample sample) {
		Golden golden = sample.golden();
		assertThat(AsyncApi.problems(CASE_OPENED + "/bindings/kafka/key", AsyncApi.json('"' + golden.key() + '"')))
			.isEmpty();
		assertThat(AsyncApi.problems(ENVELOPE, AsyncApi.json(golden.headers()))).isEmpty();
		assertThat(AsyncApi.problems(CASE_CHANGE, AsyncApi.json(golden.value()))).isEmpty();
		String message = message(sample);
		assertThat(AsyncApi.problems(message + "/payload", AsyncApi.json(golden.value()))).isEmpty();
		assertThat(MESSAGES.stream()
			.filter((other) -> AsyncApi.problems(other + "/headers", AsyncApi.json(golden.headers())).isEmpty()))
			.containsExactly(message);
	}

	@Test
	void everyTypeHasCellsOfItsOwnShape() {
		List<String> moves = Stream.of(Sample.TRANSFERRED, Sample.RECLASSIFIED, Sample.ASSISTED, Sample.CORRECTED)
			.map(AsyncApiTest::message)
			.toList();
		assertThat(accepting(Sample.TRANSFERRED)).containsExactlyInAnyOrderElementsOf(moves);
		assertThat(accepting(Sample.WITHDRAWN)).containsExactly(message(Sample.WITHDRAWN));
		assertThat(accepting(Sample.REINSTATED)).containsExactlyInAnyOrder(CASE_OPENED, message(Sample.REINSTATED));
	}

	@Test
	void aDuplicateNamesTheCaseThatStays() {
		String value = Sample.WITHDRAWN.golden().value();
		String payload = message(Sample.WITHDRAWN) + "/payload";
		assertThat(AsyncApi.problems(payload, AsyncApi.json(value.replace("\"duplicateOf\"", "\"later\""))))
			.isNotEmpty();
		assertThat(AsyncApi.problems(payload, AsyncApi.json(value.replace("\"reason\"", "\"later\"")))).isNotEmpty();
	}

	@ParameterizedTest
	@FieldSource("caseintake.events.Sample#ALL")
	void theExamplesAreGoldenRecords(Sample sample) {
		Golden golden = sample.golden();
		JsonNode examples = AsyncApi.DOCUMENT.at(message(sample) + "/examples");
		assertThat(examples.valueStream().filter((example) -> example.path("name").asString().equals(golden.name())))
			.singleElement()
			.satisfies((example) -> {
				assertThat(example.path("headers")).isEqualTo(AsyncApi.json(golden.headers()));
				assertThat(example.path("payload")).isEqualTo(AsyncApi.json(golden.value()));
			});
	}

	@ParameterizedTest
	@CsvSource({ "ce_specversion, 0.3", "ce_id, 8f14e45f", "ce_type, case-opened", "ce_time, 2016-11-21T08:00Z",
			"ce_sequence, 2", "ce_previousid, none", "traceparent, 00", "content-type, text/plain" })
	void headersOutsideTheContractBreakTheSchema(String header, String text) {
		ObjectNode headers = (ObjectNode) AsyncApi.json(Sample.EVERYTHING.golden().headers());
		headers.put(header, text);
		assertThat(AsyncApi.problems(ENVELOPE, headers)).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"after" | "later"
			"unit" | "later"
			"assisted" | "later"
			"agder" | "Agder"
			"2016-11-20" | "2016-11-31"
			["kripos"] | ["kripos","kripos"]
			-8000-00000000a002 | -8000
			""")
	void valuesOutsideTheContractBreakTheSchema(String part, String instead) {
		String value = Sample.EVERYTHING.golden().value().replace(part, instead);
		assertThat(AsyncApi.problems(CASE_CHANGE, AsyncApi.json(value))).isNotEmpty();
	}

	@ParameterizedTest
	@FieldSource("caseintake.events.Sample#FIRST_TWO")
	void onlyTheFirstEventOfAPartitionHasNoPreviousOne(Sample sample) {
		ObjectNode headers = (ObjectNode) AsyncApi.json(sample.golden().headers());
		if (headers.remove("ce_previousid") == null) {
			headers.put("ce_previousid", "8f14e45f-ceea-467f-a4d0-1d1a3c8f0b01");
		}
		assertThat(AsyncApi.problems(ENVELOPE, headers)).isNotEmpty();
	}

	/** The message of the sample's type. */
	private static String message(Sample sample) {
		return MESSAGES.stream()
			.filter((message) -> AsyncApi.DOCUMENT.at(message + "/name").asString().equals(sample.type()))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> accepting(Sample sample) {
		JsonNode value = value(sample);
		return MESSAGES.stream().filter((message) -> AsyncApi.problems(message + "/payload", value).isEmpty()).toList();
	}

	private static List<String> headers(Sample sample) {
		return Stream.of(sample.written().headers().toArray()).map(Header::key).toList();
	}

	private static JsonNode value(Sample sample) {
		return AsyncApi.json(new String(sample.written().value(), StandardCharsets.UTF_8));
	}

	private static List<String> names(String schema) {
		return AsyncApi.DOCUMENT.at(schema + "/properties").propertyNames().stream().toList();
	}

	private static List<String> required(String schema) {
		return AsyncApi.DOCUMENT.at(schema + "/required").valueStream().map(JsonNode::asString).toList();
	}

}
