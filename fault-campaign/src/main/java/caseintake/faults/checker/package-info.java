/** The rules that the books must keep, and whether they do. */
@NullMarked
package caseintake.faults.checker;

import org.jspecify.annotations.NullMarked;
