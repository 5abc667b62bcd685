package caseintake.tracing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import caseintake.events.CaseEvent;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.jspecify.annotations.Nullable;

/**
 * Steps of events, in the traces of the requests that they come from. An event whose
 * trace nobody sees costs a look at its context, and nothing where traces go nowhere.
 */
public final class EventTraces {

	private static final AttributeKey<Long> EVENTS = AttributeKey.longKey("messaging.batch.message_count");

	private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

	private final @Nullable Tracer tracer;

	/**
	 * Traces of a service.
	 * @param tracer where they go, {@code null} for nowhere
	 */
	public EventTraces(@Nullable Tracer tracer) {
		this.tracer = tracer;
	}

	/**
	 * Begins a step.
	 * @param traceparent context of the request or the event
	 * @return the step's span, none if nobody sees its trace
	 */
	public Optional<Span> begin(Step step, @Nullable String traceparent) {
		if (this.tracer == null) {
			return Optional.empty();
		}
		Tracer present = this.tracer;
		return TraceParents.sampled(traceparent).map((parent) -> builder(present, step, parent).startSpan());
	}

	/**
	 * Tells that the step failed, by the failure's kind: its message may say what was
	 * submitted.
	 */
	public static void failed(Span span, Throwable failure) {
		span.setStatus(StatusCode.ERROR);
		span.setAttribute(ERROR, failure.getClass().getName());
	}

	/** The same of events that are at hand. */
	public void done(Step step, Instant begun, List<CaseEvent> events) {
		if (this.tracer != null) {
			done(step, begun, events.size(),
					events.stream().map(CaseEvent::traceparent).filter(Objects::nonNull).toList());
		}
	}

	/**
	 * Tells of a step that was done with several events at once: a span in each of their
	 * traces, and one of the whole, which is linked with all of them.
	 * @param begun when it began; it ends now
	 * @param events how many they were
	 * @param traceparents of those that have one
	 */
	public void done(Step step, Instant begun, int events, List<String> traceparents) {
		if (this.tracer == null) {
			return;
		}
		Tracer present = this.tracer;
		List<SpanContext> parents = traceparents.stream()
			.map(TraceParents::sampled)
			.flatMap(Optional::stream)
			.distinct()
			.toList();
		if (parents.isEmpty()) {
			return;
		}
		SpanContext whole = (events > 1) ? whole(present, step, begun, events, parents) : null;
		for (SpanContext parent : parents) {
			SpanBuilder span = builder(present, step, parent).setStartTimestamp(begun);
			if (whole != null) {
				span.addLink(whole);
			}
			span.startSpan().end();
		}
	}

	private static SpanContext whole(Tracer tracer, Step step, Instant begun, long events, List<SpanContext> parents) {
		SpanBuilder whole = builder(tracer, step).setNoParent().setStartTimestamp(begun).setAttribute(EVENTS, events);
		parents.forEach(whole::addLink);
		Span span = whole.startSpan();
		span.end();
		return span.getSpanContext();
	}

	/** Settings of a producer whose sends are to be seen. */
	public Map<String, Object> ofProducer() {
		return (this.tracer == null) ? Map.of() : Map.of(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG,
				List.of(SendTrace.class.getName()), SendTrace.TRACES, this);
	}

	private static SpanBuilder builder(Tracer tracer, Step step, SpanContext parent) {
		return builder(tracer, step).setParent(Context.root().with(Span.wrap(parent)));
	}

	private static SpanBuilder builder(Tracer tracer, Step step) {
		return tracer.spanBuilder(step.spanName()).setSpanKind(step.kind()).setAllAttributes(step.attributes());
	}

}
