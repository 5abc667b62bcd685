@NullMarked
package caseintake.benchmarks.load;

import org.jspecify.annotations.NullMarked;
