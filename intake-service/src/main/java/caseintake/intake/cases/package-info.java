/** A case, and what may happen to it. */
@NullMarked
package caseintake.intake.cases;

import org.jspecify.annotations.NullMarked;
