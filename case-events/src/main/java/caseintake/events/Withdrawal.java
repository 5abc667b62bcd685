package caseintake.events;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Why a case was withdrawn.
 *
 * @param reason {@link #ERROR} or {@link #DUPLICATE}; a reader tolerates others
 * @param duplicateOf the case that stays, {@code null} unless the reason is that it is a
 * duplicate
 */
public record Withdrawal(String reason, @Nullable UUID duplicateOf) {

	/** It should never have been registered. */
	public static final String ERROR = "error";

	/** It was registered twice. */
	public static final String DUPLICATE = "duplicate";

}
