package caseintake.stats.statistics;

import java.util.Set;

/**
 * Which codes are asked for, however often and in whatever order.
 *
 * @param listed present codes, as the answer lists them
 * @param stored the codes under which counters hold them, predecessors included
 */
record CodeFilter(Set<String> listed, Set<String> stored) {
}
