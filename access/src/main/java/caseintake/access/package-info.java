/** Who calls, and what they may do, by the token that a call carries. */
@NullMarked
package caseintake.access;

import org.jspecify.annotations.NullMarked;
