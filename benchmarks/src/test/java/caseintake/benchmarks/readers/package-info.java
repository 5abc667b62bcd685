@NullMarked
package caseintake.benchmarks.readers;

import org.jspecify.annotations.NullMarked;
