package caseintake.stats.statistics;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which cases are asked for by who assists. What is {@code null} does not matter.
 *
 * @param some whether at least one unit assists
 * @param by codes, predecessors included: at least one of these units assists
 */
record Assistance(@Nullable Boolean some, @Nullable Set<String> by) {

	static final Assistance BY_SOME = new Assistance(true, null);

	static final Assistance ANY = new Assistance(null, null);

}
