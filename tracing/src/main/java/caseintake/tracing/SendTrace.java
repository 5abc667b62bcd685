package caseintake.tracing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Sees what a producer sends, from the send to its acknowledgement. The records stay as
 * they are: their context is the one that they got in the journal. Of events that follow
 * each other out of the same commit of the same request, as those of an import, only the
 * first is seen.
 */
public final class SendTrace implements ProducerInterceptor<byte[], byte[]> {

	/** Setting under which the producer is given {@link EventTraces}. */
	static final String TRACES = "case-intake.traces";

	private static final AttributeKey<String> PARTITION = AttributeKey.stringKey("messaging.destination.partition.id");

	private static final AttributeKey<Long> OFFSET = AttributeKey.longKey("messaging.kafka.offset");

	private final Map<String, Span> underWay = new ConcurrentHashMap<>();

	private EventTraces traces = new EventTraces(null);

	private String last = "";

	@Override
	public void configure(Map<String, ?> settings) {
		this.traces = (EventTraces) Objects.requireNonNull(settings.get(TRACES));
	}

	@Override
	public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> message) {
		String traceparent = text(message.headers(), "traceparent");
		String id = text(message.headers(), "ce_id");
		if (traceparent != null && id != null && !traceparent.equals(this.last)) {
			this.last = traceparent;
			this.traces.begin(Step.SEND, traceparent).ifPresent((span) -> this.underWay.put(id, span));
		}
		return message;
	}

	@Override
	public void onAcknowledgement(RecordMetadata place, @Nullable Exception failure, Headers headers) {
		String id = this.underWay.isEmpty() ? null : text(headers, "ce_id");
		Span span = (id != null) ? this.underWay.remove(id) : null;
		if (span == null) {
			return;
		}
		if (failure != null) {
			EventTraces.failed(span, failure);
		}
		else {
			span.setAttribute(PARTITION, Integer.toString(place.partition())).setAttribute(OFFSET, place.offset());
		}
		span.end();
	}

	@Override
	public void close() {
		this.underWay.values().forEach(Span::end);
	}

	private static @Nullable String text(Headers headers, String name) {
		Header header = headers.lastHeader(name);
		return (header != null) ? new String(header.value(), StandardCharsets.UTF_8) : null;
	}

}
