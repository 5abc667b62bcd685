package caseintake.stats.counting;

/**
 * Published when the topic skips events that were never counted.
 *
 * @param partition where
 */
public record GapFound(int partition) {
}
