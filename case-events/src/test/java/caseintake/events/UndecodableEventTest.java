package caseintake.events;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** What is no event is told by place and reason, and {@code Hansen} is never quoted. */
class UndecodableEventTest {

	private static final String QUOTED = "Hansen";

	@ParameterizedTest
	@ValueSource(strings = { "ce_specversion", "ce_id", "ce_type", "ce_subject", "ce_time", "ce_sequence" })
	void aMissingHeaderIsTold(String header) {
		ConsumerRecord<byte[], byte[]> message = message();
		message.headers().remove(header);
		refused(message, "header " + header + " is missing");
		message.headers().add(header, new byte[0]);
		refused(message, "header " + header + " is missing");
		message.headers().add(header, null);
		refused(message, "header " + header + " is missing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ce_specversion", "ce_id", "ce_type", "ce_subject", "ce_time", "ce_sequence",
			"ce_previousid", "traceparent" })
	void aHeaderThatIsNoTextIsTold(String header) {
		refused(with(header, bytes(QUOTED, 0xff)), "header " + header + " is no UTF-8");
		refused(with(header, bytes(QUOTED, 0xed, 0xa0, 0x80)), "header " + header + " is no UTF-8");
		refused(with(header, bytes(QUOTED, 0)), "header " + header + " has a NUL character");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ce_specversion | 0.3-Hansen                              | specversion is not 1.0
			ce_specversion | 1.0 Hansen                              | specversion is not 1.0
			ce_specversion | 1                                       | specversion is not 1.0
			ce_id          | Hansen                                  | id is no UUID
			ce_id          | Hansen00-ceea-467f-a4d0-1d1a3c8f0b01    | id is no UUID
			ce_id          | 8f14e45fc-eea-467f-a4d0-1d1a3c8f0b01    | id is no UUID
			ce_id          | +f14e45f-ceea-467f-a4d0-1d1a3c8f0b01    | id is no UUID
			ce_id          | 8f14e45f-ceea-467f-a4d0-1d1a3c8f0b01a   | id is no UUID
			ce_id          | 8f14e45fceea467fa4d01d1a3c8f0b01        | id is no UUID
			ce_id          | 8f14e45f_ceea_467f_a4d0_1d1a3c8f0b01    | id is no UUID
			ce_id          | 8f14e45f-ceea-467f-a4d0-1d1a3c8f0b0æ    | id is no UUID
			ce_subject     | Hansen                                  | subject is no UUID
			ce_previousid  | Hansen                                  | previousid is no UUID
			ce_previousid  | ''                                      | previousid is no UUID
			ce_time        | Hansen                                  | time is no RFC 3339 timestamp
			ce_time        | 2016-11-21T08:00:00                     | time is no RFC 3339 timestamp
			ce_time        | 2016-11-21                              | time is no RFC 3339 timestamp
			ce_time        | 2017-02-29T08:00:00Z                    | time is no RFC 3339 timestamp
			ce_time        | +12016-11-21T08:00:00Z                  | time is no RFC 3339 timestamp
			ce_time        | -0001-11-21T08:00:00Z                   | time is no RFC 3339 timestamp
			ce_sequence    | Hansen                                  | sequence is not 19 digits
			ce_sequence    | 2                                       | sequence is not 19 digits
			ce_sequence    | -000000000000000002                     | sequence is not 19 digits
			ce_sequence    | ٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٢                     | sequence is not 19 digits
			ce_sequence    | 0000000000000000 02                     | sequence is not 19 digits
			ce_sequence    | 00000000000000000002                    | sequence is not 19 digits
			ce_sequence    | 9999999999999999999                     | sequence is out of range
			ce_sequence    | 9223372036854775808                     | sequence is out of range
			ce_sequence    | 0000000000000000000                     | sequence and previousid contradict each other
			ce_sequence    | 0000000000000000001                     | sequence and previousid contradict each other
			""")
	void aMalformedHeaderIsTold(String header, String text, String reason) {
		refused(with(header, Golden.utf8(text)), reason);
	}

	@Test
	void ofSeveralMistakesTheFirstOfAFixedOrderIsTold() {
		ConsumerRecord<byte[], byte[]> message = message();
		message.headers().add("traceparent", bytes(QUOTED, 0));
		refused(message, "header traceparent has a NUL character");
		message.headers().add("ce_time", Golden.utf8(QUOTED));
		refused(message, "time is no RFC 3339 timestamp");
		message.headers().add("ce_subject", Golden.utf8(QUOTED));
		refused(message, "subject is no UUID");
		message.headers().add("ce_type", null);
		refused(message, "header ce_type is missing");
		message.headers().add("ce_sequence", Golden.utf8("0000000000000000001"));
		refused(message, "sequence and previousid contradict each other");
		message.headers().add("ce_previousid", Golden.utf8(QUOTED));
		refused(message, "previousid is no UUID");
		message.headers().add("ce_id", Golden.utf8(QUOTED));
		refused(message, "id is no UUID");
		message.headers().add("ce_sequence", Golden.utf8(QUOTED));
		refused(message, "sequence is not 19 digits");
		message.headers().add("ce_previousid", bytes(QUOTED, 0));
		refused(message, "header ce_previousid has a NUL character");
		message.headers().add("ce_id", null);
		refused(message, "header ce_id is missing");
		message.headers().add("ce_sequence", null);
		refused(message, "header ce_sequence is missing");
		message.headers().add("ce_specversion", Golden.utf8(QUOTED));
		refused(message, "specversion is not 1.0");
	}

	@Test
	void anEventAfterTheFirstHasAPreviousOne() {
		ConsumerRecord<byte[], byte[]> message = message();
		message.headers().remove("ce_previousid");
		refused(message, "sequence and previousid contradict each other");
	}

	@Test
	void aRecordWithoutValueHasAPlaceInTheChainAndNothingToCount() throws UndecodableEventException {
		var message = new ConsumerRecord<byte[], byte @Nullable []>(CaseEventTopic.NAME, 0, 0L, new byte[0], null);
		message().headers().forEach(message.headers()::add);
		@SuppressWarnings("NullAway")
		CaseEvent event = CaseEventTopic.read(message);
		assertThat(event.link()).isEqualTo(Sample.EVERYTHING.link());
		refused(event.value(), "value is no JSON object");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Hansen                                   | value is no well-formed JSON
			"Hansen"                                 | value is no JSON object
			["Hansen"]                               | value is no JSON object
			null                                     | value is no JSON object
			{"Hansen":1                              | value is no well-formed JSON
			{"Hansen":1,"Hansen":1}                  | value is no well-formed JSON
			{"Hansen":NaN}                           | value is no well-formed JSON
			{'Hansen':1}                             | value is no well-formed JSON
			{"Hansen":"Hansen"}                      | before and after are both missing
			{"before":null,"after":null}             | before and after are both missing
			{"before":"Hansen"}                      | before is no object
			{"after":["Hansen"]}                     | after is no object
			{"caseId":"Hansen"}                      | caseId is no UUID
			{"caseId":{"Hansen":1}}                  | caseId is no string
			{"caseId":null}                          | caseId is no string
			{"recordedOn":20161120}                  | recordedOn is no string
			{"recordedOn":"20 Hansen 2016"}          | recordedOn is no date
			{"recordedOn":"2017-02-29"}              | recordedOn is no date
			{"recordedOn":"+12016-11-20"}            | recordedOn is out of range
			{"recordedOn":"0000-11-20"}              | recordedOn is out of range
			{"referenceDataVersion":1}               | referenceDataVersion is no string
			{"referenceDataVersion":""}              | referenceDataVersion is empty
			{"after":{"unit":null}}                  | unit is no string
			{"after":{"unit":"Hansen\\u0000"}}       | unit has a NUL character
			{"after":{"openingUnit":"Hansen\\ud800"}} | openingUnit has half a surrogate pair
			{"after":{"category":"\\udc00Hansen"}}   | category has half a surrogate pair
			{"after":{"operation":["Hansen"]}}       | operation is no string
			{"after":{"operation":""}}               | operation is empty
			{"after":{"openedOn":"Hansen"}}          | openedOn is no date
			{"after":{"assisted":"Hansen"}}          | assisted is no array
			{"after":{"assisted":null}}              | assisted is no array
			{"after":{"assisted":["Hansen",1]}}      | assisted is no string
			{"after":{"assisted":[["Hansen"]]}}      | assisted is no string
			{"after":{"unit":"Hansen"}}              | openingUnit is missing
			{"reason":["Hansen"]}                    | reason is no string
			{"duplicateOf":"Hansen"}                 | duplicateOf is no UUID
			""")
	void aMalformedValueIsTold(String value, String reason) {
		refused(Golden.utf8(value), reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			"caseId":             | caseId is missing
			"recordedOn":         | recordedOn is missing
			"referenceDataVersion": | referenceDataVersion is missing
			"after":              | before and after are both missing
			"openingUnit":        | openingUnit is missing
			"unit":               | unit is missing
			"category":           | category is missing
			"openedOn":           | openedOn is missing
			""")
	void aMissingFieldIsTold(String field, String reason) {
		refused(Golden.utf8(Sample.EVERYTHING.golden().value().replace(field, "\"Hansen\":")), reason);
	}

	@Test
	void aValueThatGoesOnIsTold() {
		String value = Sample.EVERYTHING.golden().value();
		refused(Golden.utf8(value + "{\"Hansen\":1}"), "value goes on after its end");
		refused(Golden.utf8(value + "Hansen"), "value is no well-formed JSON");
	}

	@Test
	void aDeeplyNestedValueIsTold() {
		refused(Golden.utf8("{\"Hansen\":" + "[".repeat(100_000)), "value is no well-formed JSON");
	}

	@Test
	void aValueThatIsNoUtf8IsTold() {
		String value = Sample.EVERYTHING.golden().value().replace("agder", QUOTED + "æ");
		refused(value.getBytes(StandardCharsets.ISO_8859_1), "value is no UTF-8");
		refused(value.getBytes(StandardCharsets.UTF_16), "value is no UTF-8");
		refused(Sample.FIRST.golden().value().getBytes(StandardCharsets.UTF_16LE), "value is no well-formed JSON");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Hansen                  | feed is no well-formed JSON
			{"Hansen":1}            | feed is no JSON array
			[                       | feed is no well-formed JSON
			["Hansen"]              | feed has an element that is no object
			[null]                  | feed has an element that is no object
			[{"Hansen":1}]          | attribute specversion is missing
			[{"specversion":1.0}]   | attribute specversion is missing
			[{"specversion":"Hansen"}] | specversion is not 1.0
			[]"Hansen"              | feed goes on after its end
			[{"type":"Hansen\\u0000"}] | an attribute has a NUL character
			[{"type":"Hansen\\ud800"}] | an attribute has half a surrogate pair
			""")
	void aMalformedFeedIsTold(String feed, String reason) {
		told(assertThatExceptionOfType(UndecodableEventException.class)
			.isThrownBy(() -> CaseEventFeed.read(Golden.utf8(feed)))
			.actual(), reason);
	}

	@ParameterizedTest
	@ValueSource(strings = { "id", "type", "subject", "time", "sequence", "previousid", "specversion" })
	void anAttributeOfTheFeedThatIsMissingIsTold(String attribute) {
		String feed = new String(CaseEventFeed.write(List.of(Sample.EVERYTHING.event()), Sample.SOURCE),
				StandardCharsets.UTF_8);
		String without = feed.replace('"' + attribute + '"', "\"Hansen\"");
		assertThatExceptionOfType(UndecodableEventException.class)
			.isThrownBy(() -> CaseEventFeed.read(Golden.utf8(without)))
			.withMessageNotContaining(QUOTED)
			.withMessageContaining(attribute)
			.withNoCause();
	}

	private static ConsumerRecord<byte[], byte[]> message() {
		return Sample.EVERYTHING.golden().received();
	}

	private static ConsumerRecord<byte[], byte[]> with(String header, byte[] text) {
		ConsumerRecord<byte[], byte[]> message = message();
		message.headers().remove(header).add(header, text);
		return message;
	}

	private static byte[] bytes(String text, int... more) {
		byte[] bytes = Arrays.copyOf(Golden.utf8(text), text.length() + more.length);
		for (int i = 0; i < more.length; i++) {
			bytes[text.length() + i] = (byte) more[i];
		}
		return bytes;
	}

	private static void refused(ConsumerRecord<byte[], byte[]> message, String reason) {
		told(assertThatExceptionOfType(UndecodableEventException.class).isThrownBy(() -> CaseEventTopic.read(message))
			.actual(), reason);
		var reader = new CaseEventReader();
		assertThatNoException().isThrownBy(() -> reader.read(message().headers(), message().value()));
		told(assertThatExceptionOfType(UndecodableEventException.class)
			.isThrownBy(() -> reader.read(message.headers(), message.value()))
			.actual(), reason);
	}

	private static void refused(byte[] value, String reason) {
		told(assertThatExceptionOfType(UndecodableEventException.class).isThrownBy(() -> CaseChangeJson.read(value))
			.actual(), reason);
	}

	private static void told(UndecodableEventException undecodable, String reason) {
		assertThat(undecodable).hasMessage(reason).hasNoCause();
	}

}
