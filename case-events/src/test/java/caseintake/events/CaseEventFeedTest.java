package caseintake.events;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class CaseEventFeedTest {

	@Test
	void whatIsWrittenIsReadAgain() throws UndecodableEventException {
		List<CaseEvent> events = Sample.ALL.stream().map(Sample::event).toList();
		assertThat(CaseEventFeed.read(CaseEventFeed.write(events, Sample.SOURCE))).usingRecursiveComparison()
			.isEqualTo(events);
	}

	@Test
	void anEmptyFeedIsAnEmptyArray() throws UndecodableEventException {
		byte[] empty = CaseEventFeed.write(List.of(), Sample.SOURCE);
		assertThat(new String(empty, StandardCharsets.UTF_8)).isEqualTo("[]");
		assertThat(CaseEventFeed.read(empty)).isEmpty();
	}

	@ParameterizedTest
	@FieldSource("caseintake.events.Sample#ALL")
	void theFeedSaysWhatTheTopicSays(Sample sample) {
		ObjectNode attributes = (ObjectNode) feed(sample).get(0);
		assertThat(attributes.remove("data")).isEqualTo(AsyncApi.json(sample.golden().value()));
		ObjectNode headers = (ObjectNode) AsyncApi.json(sample.golden().headers());
		JsonNode contentType = headers.remove("content-type");
		assertThat(attributes.remove("datacontenttype")).isEqualTo(contentType);
		assertThat(attributes.propertyStream().map((attribute) -> attribute.getKey() + ": " + attribute.getValue()))
			.containsExactlyInAnyOrderElementsOf(headers.propertyStream()
				.map((header) -> header.getKey().replace("ce_", "") + ": " + header.getValue())
				.toList());
	}

	@ParameterizedTest
	@FieldSource("caseintake.events.Sample#ALL")
	void attributesThatThisVersionDoesNotKnowAreSkipped(Sample sample) throws UndecodableEventException {
		JsonNode feed = feed(sample);
		((ObjectNode) feed.get(0)).put("dataschema", "later").putArray("later").add(1).addObject().put("id", "none");
		assertThat(CaseEventFeed.read(Golden.utf8(feed.toString()))).singleElement()
			.usingRecursiveComparison()
			.isEqualTo(sample.event());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"later\" : [1e999, 0.10, \"\\u00e6\\/æ\\ud800𝄞\"], \"unit\":null }", "\"]}\\\" ,\"",
			"-0.10E+1", "true", "null", "[ ]" })
	void whateverTheValueIsItPassesThroughUnchanged(String value) throws UndecodableEventException {
		CaseEvent event = Sample.EVERYTHING.event();
		var odd = new CaseEvent(event.link(), event.type(), event.caseId(), event.recordedAt(), event.traceparent(),
				Golden.utf8(value));
		assertThat(CaseEventFeed.read(CaseEventFeed.write(List.of(event, odd, event), Sample.SOURCE)))
			.usingRecursiveComparison()
			.isEqualTo(List.of(event, odd, event));
	}

	@Test
	void aLongFeedIsReadToItsEnd() throws UndecodableEventException {
		List<CaseEvent> events = Collections.nCopies(5000, Sample.TRANSFERRED.event());
		assertThat(CaseEventFeed.read(CaseEventFeed.write(events, Sample.SOURCE))).hasSameSizeAs(events)
			.allSatisfy((event) -> assertThat(event.value()).isEqualTo(events.getFirst().value()));
	}

	private static JsonNode feed(Sample sample) {
		return AsyncApi
			.json(new String(CaseEventFeed.write(List.of(sample.event()), Sample.SOURCE), StandardCharsets.UTF_8));
	}

}
