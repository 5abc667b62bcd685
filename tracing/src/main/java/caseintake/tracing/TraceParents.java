package caseintake.tracing;

import java.util.Optional;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import org.jspecify.annotations.Nullable;

/**
 * The form of a trace context in requests and events: W3C {@code traceparent}, version
 * 00.
 */
public final class TraceParents {

	private static final String VERSION = "00-";

	private static final int LENGTH = 55;

	private static final int TRACE = 3;

	private static final int SPAN = 36;

	private static final int FLAGS = 53;

	private TraceParents() {
	}

	/**
	 * Whether its trace is to be seen. Asked of every event, so it only looks at the
	 * flag.
	 */
	public static boolean isSampled(@Nullable String traceparent) {
		return traceparent != null && traceparent.length() == LENGTH
				&& (Character.digit(traceparent.charAt(LENGTH - 1), 16) & 1) == 1 && traceparent.startsWith(VERSION);
	}

	/** The context, if its trace is to be seen. */
	static Optional<SpanContext> sampled(@Nullable String traceparent) {
		if (traceparent == null || !isSampled(traceparent)) {
			return Optional.empty();
		}
		return Optional
			.of(SpanContext.createFromRemoteParent(traceparent.substring(TRACE, SPAN - 1),
					traceparent.substring(SPAN, FLAGS - 1), TraceFlags.getSampled(), TraceState.getDefault()))
			.filter(SpanContext::isValid);
	}

	/** The context as a header's value. */
	public static String text(SpanContext context) {
		return VERSION + context.getTraceId() + "-" + context.getSpanId() + "-" + context.getTraceFlags().asHex();
	}

}
