/** Every refusal as a problem document (RFC 9457). */
@NullMarked
package caseintake.intake.problems;

import org.jspecify.annotations.NullMarked;
