/** The stats-service, started from here. */
@NullMarked
package caseintake.stats;

import org.jspecify.annotations.NullMarked;
