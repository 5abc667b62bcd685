/** Tests of the live counters. */
@NullMarked
package caseintake.stats.stream;

import org.jspecify.annotations.NullMarked;
