package caseintake.tracing;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/**
 * Lets out what is known to be harmless: no path of a request with a case's id in it, no
 * message of an exception, which may quote what was submitted. Requests of the monitoring
 * itself stay.
 *
 * @param exporter sends what is let out
 */
record DiscreetExporter(SpanExporter exporter) implements SpanExporter {

	private static final AttributeKey<String> URI = AttributeKey.stringKey("uri");

	private static final Set<String> HARMLESS = Set.of("method", "uri", "status", "outcome", "exception", "error",
			"client.name", "error.type", "messaging.system", "messaging.destination.name", "messaging.operation.type",
			"messaging.operation.name", "messaging.batch.message_count", "messaging.destination.partition.id",
			"messaging.kafka.offset");

	@Override
	public CompletableResultCode export(Collection<SpanData> spans) {
		List<SpanData> discreet = spans.stream()
			.filter((span) -> !isOfMonitoring(span))
			.<SpanData>map(DiscreetSpan::new)
			.toList();
		return discreet.isEmpty() ? CompletableResultCode.ofSuccess() : this.exporter.export(discreet);
	}

	private static boolean isOfMonitoring(SpanData span) {
		String uri = span.getAttributes().get(URI);
		return uri != null && uri.startsWith("/actuator");
	}

	@Override
	public CompletableResultCode flush() {
		return this.exporter.flush();
	}

	@Override
	public CompletableResultCode shutdown() {
		return this.exporter.shutdown();
	}

	private static final class DiscreetSpan extends DelegatingSpanData {

		DiscreetSpan(SpanData span) {
			super(span);
		}

		@Override
		public Attributes getAttributes() {
			return super.getAttributes().toBuilder().removeIf((key) -> !HARMLESS.contains(key.getKey())).build();
		}

		@Override
		public int getTotalAttributeCount() {
			return getAttributes().size();
		}

		@Override
		public List<EventData> getEvents() {
			return List.of();
		}

		@Override
		public int getTotalRecordedEvents() {
			return 0;
		}

		@Override
		public StatusData getStatus() {
			return StatusData.create(super.getStatus().getStatusCode(), "");
		}

	}

}
