package caseintake.disclosure;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which cases a series counts.
 *
 * @param operation code of the operation, {@code null} for all cases
 * @param since first opening day
 * @param until last opening day, {@code null} for the day that is released, whichever it
 * is
 */
public record Scope(@Nullable String operation, LocalDate since, @Nullable LocalDate until) {

	public Scope {
		if (until != null && until.isBefore(since)) {
			throw new IllegalArgumentException("A range ends before it begins");
		}
	}

	boolean includes(LocalDate day) {
		return !day.isBefore(this.since) && (this.until == null || !day.isAfter(this.until));
	}

	/**
	 * Whether it includes an operation.
	 * @param code {@code null} for any that no series names
	 */
	boolean includesOperation(@Nullable String code) {
		return this.operation == null || this.operation.equals(code);
	}

}
