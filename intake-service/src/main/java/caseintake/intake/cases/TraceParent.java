package caseintake.intake.cases;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The header {@code traceparent} of W3C Trace Context, version 00. */
public final class TraceParent {

	private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

	private TraceParent() {
	}

	/** The header as it came, or {@code null} if it is none that may be passed on. */
	public static @Nullable String of(@Nullable String header) {
		return (header != null && VALID.matcher(header).matches()) ? header : null;
	}

}
