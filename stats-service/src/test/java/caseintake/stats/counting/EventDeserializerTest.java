package caseintake.stats.counting;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

import caseintake.events.CaseEvent;
import caseintake.events.CaseEventTopic;
import caseintake.protocol.Arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class EventDeserializerTest {

	private final EventDeserializer deserializer = new EventDeserializer();

	private final Events events = new Events();

	@Test
	void eachEventIsReadAndItsHeadersAreLetGoOf() {
		for (CaseEvent event : this.events.opened("vest", 3)) {
			ProducerRecord<byte[], byte[]> sent = sent(event);
			var read = this.deserializer.deserialize(CaseEventTopic.NAME, sent.headers(), sent.value());
			assertThat(read.at(8)).isEqualTo(new Arrival.Event(event, 8L));
			assertThat(sent.headers()).isEmpty();
		}
	}

	@Test
	void whatIsNoEventIsToldAtItsOffsetAndTheNextOneIsRead() {
		CaseEvent event = this.events.opened("vest");
		Headers broken = sent(event).headers().add("ce_time", "Hansen".getBytes(StandardCharsets.UTF_8));
		var unreadable = this.deserializer.deserialize(CaseEventTopic.NAME, broken, event.value());
		assertThat(unreadable.at(8)).isEqualTo(new Arrival.Unreadable(8, "time is no RFC 3339 timestamp"));
		assertThat(broken).isEmpty();
		var read = this.deserializer.deserialize(CaseEventTopic.NAME, sent(event).headers(), event.value());
		assertThat(read.at(9)).isEqualTo(new Arrival.Event(event, 9L));
	}

	@Test
	void aRecordWithoutAValueHasAPlaceInTheChain() {
		CaseEvent event = this.events.opened("vest");
		assertThat(EventDeserializer.read(sent(event).headers(), null).at(8))
			.isInstanceOfSatisfying(Arrival.Event.class, (arrival) -> {
				assertThat(arrival.event().link()).isEqualTo(event.link());
				assertThat(arrival.event().value()).isEmpty();
			});
	}

	@Test
	void anEventHasHeaders() {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.deserializer.deserialize(CaseEventTopic.NAME, new byte[0]));
	}

	private static ProducerRecord<byte[], byte[]> sent(CaseEvent event) {
		return CaseEventTopic.write(event, 0, "/case-intake");
	}

}
