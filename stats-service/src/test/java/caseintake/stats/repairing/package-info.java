/** The repair commands over HTTP, on counters that a test fills. */
@NullMarked
package caseintake.stats.repairing;

import org.jspecify.annotations.NullMarked;
