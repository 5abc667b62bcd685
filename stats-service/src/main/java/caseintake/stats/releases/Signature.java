package caseintake.stats.releases;

import java.time.Instant;

/**
 * Who has done something, and when.
 *
 * @param by who
 * @param at when
 */
record Signature(String by, Instant at) {
}
