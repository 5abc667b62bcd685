package caseintake.tracing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import caseintake.events.CaseEventTopic;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SendTraceTest {

	private static final String SEEN = "00-11111111111111111111111111111111-1111111111111111-01";

	private static final String UNSEEN = "00-11111111111111111111111111111111-1111111111111111-00";

	private static final RecordMetadata PLACE = new RecordMetadata(new TopicPartition(CaseEventTopic.NAME, 3), 7, 0, 0,
			0, 0);

	private final InMemorySpanExporter spans = InMemorySpanExporter.create();

	private final SendTrace trace = new SendTrace();

	@BeforeEach
	void configure() {
		this.trace.configure(new EventTraces(SdkTracerProvider.builder()
			.addSpanProcessor(SimpleSpanProcessor.create(this.spans))
			.build()
			.get("test")).ofProducer());
	}

	@Test
	void aSendLastsUntilItsAcknowledgement() {
		var message = message("a", SEEN);
		assertThat(this.trace.onSend(message)).isSameAs(message);
		assertThat(message.headers().headers("traceparent")).hasSize(1);
		assertThat(this.spans.getFinishedSpanItems()).isEmpty();
		this.trace.onAcknowledgement(PLACE, null, message.headers());
		SpanData span = this.spans.getFinishedSpanItems().getFirst();
		assertThat(span.getName()).isEqualTo("send case-events.v1");
		assertThat(span.getParentSpanId()).isEqualTo("1111111111111111");
		assertThat(span.getAttributes().asMap().toString()).contains("messaging.destination.partition.id=3",
				"messaging.kafka.offset=7");
	}

	@Test
	void aFailedSendSaysWhatKindOfFailureItWas() {
		var message = message("a", SEEN);
		this.trace.onSend(message);
		this.trace.onAcknowledgement(PLACE, new IllegalStateException("a secret"), message.headers());
		SpanData span = this.spans.getFinishedSpanItems().getFirst();
		assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
		assertThat(span.toString()).contains("java.lang.IllegalStateException").doesNotContain("a secret");
	}

	@Test
	void ofThoseThatFollowEachOtherOutOfOneCommitTheFirstIsSeen() {
		for (var message : List.of(message("a", SEEN), message("b", SEEN), message("c", UNSEEN))) {
			this.trace.onSend(message);
			this.trace.onAcknowledgement(PLACE, null, message.headers());
		}
		assertThat(this.spans.getFinishedSpanItems()).hasSize(1);
	}

	@Test
	void whatIsNotAcknowledgedEndsWithItsProducer() {
		this.trace.onSend(message("a", SEEN));
		this.trace.close();
		assertThat(this.spans.getFinishedSpanItems()).hasSize(1);
	}

	@Test
	void aProducerWhoseSendsNobodySeesHasNoInterceptor() {
		assertThat(new EventTraces(null).ofProducer()).isEqualTo(Map.of());
	}

	private static ProducerRecord<byte[], byte[]> message(String id, String traceparent) {
		var message = new ProducerRecord<byte[], byte[]>(CaseEventTopic.NAME, new byte[0]);
		message.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
		message.headers().add("traceparent", traceparent.getBytes(StandardCharsets.UTF_8));
		return message;
	}

}
