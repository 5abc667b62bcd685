package caseintake.tracing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import caseintake.events.CaseEvent;
import caseintake.events.ChainLink;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EventTracesTest {

	private static final String ONE = "00-11111111111111111111111111111111-1111111111111111-01";

	private static final String TWO = "00-22222222222222222222222222222222-2222222222222222-01";

	private static final String UNSEEN = "00-33333333333333333333333333333333-3333333333333333-00";

	private static final Instant BEGUN = Instant.parse("2016-05-17T10:00:00Z");

	private final InMemorySpanExporter spans = InMemorySpanExporter.create();

	private final EventTraces traces = new EventTraces(SdkTracerProvider.builder()
		.addSpanProcessor(SimpleSpanProcessor.create(this.spans))
		.setSampler(Sampler.parentBased(new RequestSampler(Sampler.alwaysOff())))
		.build()
		.get("test"));

	@Test
	void aStepGoesOnInTheTraceOfItsRequest() {
		this.traces.begin(Step.COMMIT, ONE).orElseThrow().end();
		SpanData span = this.spans.getFinishedSpanItems().getFirst();
		assertThat(span.getTraceId()).isEqualTo("11111111111111111111111111111111");
		assertThat(span.getParentSpanId()).isEqualTo("1111111111111111");
		assertThat(span.getName()).isEqualTo("commit case-events.v1");
		assertThat(TraceParents.text(span.getSpanContext()))
			.isEqualTo("00-%s-%s-01".formatted(span.getTraceId(), span.getSpanId()));
	}

	@Test
	void whatNobodySeesIsNoSpan() {
		assertThat(this.traces.begin(Step.COMMIT, null)).isEmpty();
		assertThat(this.traces.begin(Step.COMMIT, UNSEEN)).isEmpty();
		assertThat(this.traces.begin(Step.COMMIT, "00-" + "x".repeat(50) + "01")).isEmpty();
		assertThat(new EventTraces(null).begin(Step.COMMIT, ONE)).isEqualTo(Optional.empty());
		this.traces.done(Step.COUNT, BEGUN, events(null, UNSEEN));
		new EventTraces(null).done(Step.COUNT, BEGUN, events(ONE));
		assertThat(this.spans.getFinishedSpanItems()).isEmpty();
	}

	@Test
	void aBatchIsOneSpanInEachTraceAndOneThatIsLinkedWithThem() {
		this.traces.done(Step.COUNT, BEGUN, events(ONE, null, TWO, ONE, UNSEEN));
		List<SpanData> all = this.spans.getFinishedSpanItems();
		SpanData whole = all.getFirst();
		assertThat(whole.getParentSpanContext().isValid()).isFalse();
		assertThat(whole.getLinks().stream().map((link) -> link.getSpanContext().getSpanId()))
			.containsExactly("1111111111111111", "2222222222222222");
		assertThat(all.subList(1, all.size())).extracting(SpanData::getParentSpanId)
			.containsExactly("1111111111111111", "2222222222222222");
		assertThat(all.subList(1, all.size())).allSatisfy((span) -> {
			assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
			assertThat(span.getStartEpochNanos()).isEqualTo(BEGUN.getEpochSecond() * 1_000_000_000);
			assertThat(span.getLinks()).extracting(LinkData::getSpanContext).containsExactly(whole.getSpanContext());
		});
	}

	@Test
	void oneEventIsNoBatch() {
		this.traces.done(Step.COUNT, BEGUN, events(ONE));
		assertThat(this.spans.getFinishedSpanItems()).singleElement()
			.satisfies((span) -> assertThat(span.getLinks()).isEmpty());
	}

	private static List<CaseEvent> events(@Nullable String... traceparents) {
		return Arrays.stream(traceparents)
			.map((traceparent) -> new CaseEvent(new ChainLink(1, UUID.randomUUID(), null), "case-opened.v1",
					UUID.randomUUID(), BEGUN, traceparent, new byte[0]))
			.toList();
	}

}
