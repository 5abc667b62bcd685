package caseintake.intake.cases;

import java.util.regex.Pattern;

import caseintake.tracing.TraceParents;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/** The trace context that goes on from a request: W3C Trace Context, version 00. */
public final class TraceParent {

	private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

	private TraceParent() {
	}

	/**
	 * The context of the request's span, if its trace is seen; else the header
	 * {@code traceparent} as it came, or {@code null} if it is none that may be passed
	 * on.
	 */
	public static @Nullable String of(@Nullable String header) {
		SpanContext request = Span.current().getSpanContext();
		if (request.isSampled()) {
			return TraceParents.text(request);
		}
		return (header != null && VALID.matcher(header).matches()) ? header : null;
	}

}
