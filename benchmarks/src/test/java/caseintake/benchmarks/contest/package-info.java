@NullMarked
package caseintake.benchmarks.contest;

import org.jspecify.annotations.NullMarked;
