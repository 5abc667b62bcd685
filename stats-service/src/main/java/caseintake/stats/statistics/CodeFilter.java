package caseintake.stats.statistics;

import java.util.List;

/**
 * Which codes are asked for.
 *
 * @param listed present codes, as the answer lists them
 * @param stored the codes under which counters hold them, predecessors included
 */
record CodeFilter(List<String> listed, List<String> stored) {
}
