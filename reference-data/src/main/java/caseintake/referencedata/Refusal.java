package caseintake.referencedata;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The file as it is now is not in force.
 *
 * @param version that it names, {@code null} if it cannot be read
 * @param reasons at least one sentence
 * @param at when it was refused
 */
public record Refusal(@Nullable String version, List<String> reasons, Instant at) {

	public Refusal {
		reasons = List.copyOf(reasons);
	}

}
