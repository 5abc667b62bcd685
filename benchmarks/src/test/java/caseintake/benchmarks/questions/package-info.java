@NullMarked
package caseintake.benchmarks.questions;

import org.jspecify.annotations.NullMarked;
