package caseintake.stats.releases;

import java.time.Instant;

/**
 * Something that a person has done.
 *
 * @param by who
 * @param at when
 */
record Deed(String by, Instant at) {
}
