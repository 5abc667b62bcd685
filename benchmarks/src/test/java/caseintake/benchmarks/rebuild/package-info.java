@NullMarked
package caseintake.benchmarks.rebuild;

import org.jspecify.annotations.NullMarked;
