@NullMarked
package caseintake.benchmarks.stack;

import org.jspecify.annotations.NullMarked;
