/** Clients that take more than their share, and the record of who called. */
@NullMarked
package caseintake.intake.limits;

import org.jspecify.annotations.NullMarked;
