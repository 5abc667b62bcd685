/**
 * Counts every case event exactly once: acceptance, cells, progress, quarantine, alarms.
 */
@NullMarked
package caseintake.stats.counting;

import org.jspecify.annotations.NullMarked;
