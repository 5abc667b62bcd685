@NullMarked
package caseintake.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
