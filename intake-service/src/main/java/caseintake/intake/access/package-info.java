/** Which calls need which scope, and for which units a caller acts. */
@NullMarked
package caseintake.intake.access;

import org.jspecify.annotations.NullMarked;
