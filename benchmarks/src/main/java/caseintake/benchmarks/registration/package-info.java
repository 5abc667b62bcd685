/**
 * Cases registered one by one.
 */
@NullMarked
package caseintake.benchmarks.registration;

import org.jspecify.annotations.NullMarked;
