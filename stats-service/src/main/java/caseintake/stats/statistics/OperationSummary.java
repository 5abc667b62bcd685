package caseintake.stats.statistics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The cases of one operation relative to an anchor unit. {@code own}, {@code sent},
 * {@code takenOver} and {@code elsewhere} add up to {@code all}.
 *
 * @param operation code of the operation
 * @param anchor code of the unit
 * @param accuracy how far the figures can be relied on
 * @param all every case
 * @param own opened by the anchor, which is responsible
 * @param sent opened by the anchor, another unit is responsible
 * @param takenOver opened by another unit, the anchor is responsible
 * @param elsewhere all others
 * @param assisted those of all in which at least one unit assists
 */
record OperationSummary(String operation, String anchor, @JsonUnwrapped Accuracy accuracy, long all, long own,
		Sent sent, long takenOver, long elsewhere, long assisted) {

	/**
	 * Cases sent, by the kind of the responsible unit. One that the reference data does
	 * not know any more is in the total only.
	 *
	 * @param total all
	 * @param districts to districts
	 * @param national to national units
	 * @param outside to units that are not of this force
	 */
	record Sent(long total, long districts, long national, long outside) {
	}

}
