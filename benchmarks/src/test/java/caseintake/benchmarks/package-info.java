@NullMarked
package caseintake.benchmarks;

import org.jspecify.annotations.NullMarked;
