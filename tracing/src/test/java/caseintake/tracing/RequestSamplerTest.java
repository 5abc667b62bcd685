package caseintake.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequestSamplerTest {

	private final Tracer tracer = SdkTracerProvider.builder()
		.setSampler(Sampler.parentBased(new RequestSampler(Sampler.alwaysOn())))
		.build()
		.get("test");

	@Test
	void aTraceBeginsWithARequestAndNotWithWhatTheServiceDoesByItself() {
		assertThat(isSeen(SpanKind.SERVER)).isTrue();
		assertThat(isSeen(SpanKind.CLIENT)).isFalse();
		assertThat(isSeen(SpanKind.INTERNAL)).isFalse();
	}

	@Test
	void whoeverAsksHasDecidedAlready() {
		assertThat(isSeenBehind(TraceFlags.getSampled())).isTrue();
		assertThat(isSeenBehind(TraceFlags.getDefault())).isFalse();
	}

	private boolean isSeen(SpanKind kind) {
		return this.tracer.spanBuilder("any").setNoParent().setSpanKind(kind).startSpan().getSpanContext().isSampled();
	}

	private boolean isSeenBehind(TraceFlags flags) {
		SpanContext parent = SpanContext.createFromRemoteParent("1".repeat(32), "1".repeat(16), flags,
				TraceState.getDefault());
		return this.tracer.spanBuilder("any")
			.setParent(Context.root().with(Span.wrap(parent)))
			.setSpanKind(SpanKind.SERVER)
			.startSpan()
			.getSpanContext()
			.isSampled();
	}

}
