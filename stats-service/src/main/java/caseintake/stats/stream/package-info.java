/**
 * The live counters: whoever reads them is told when they change, and costs counting next
 * to nothing.
 */
@NullMarked
package caseintake.stats.stream;

import org.jspecify.annotations.NullMarked;
