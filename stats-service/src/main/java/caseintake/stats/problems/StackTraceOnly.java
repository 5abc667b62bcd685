package caseintake.stats.problems;

/**
 * Where an exception came from, without its message: messages may quote what was
 * submitted.
 */
public final class StackTraceOnly extends Exception {

	private StackTraceOnly(Throwable original) {
		super(original.getClass().getName());
		setStackTrace(original.getStackTrace());
		if (original.getCause() != null) {
			initCause(new StackTraceOnly(original.getCause()));
		}
	}

	/** Without the messages of its causes either. */
	public static StackTraceOnly of(Throwable original) {
		return new StackTraceOnly(original);
	}

}
