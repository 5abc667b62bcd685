/** How much a caller may take, how slow one may be, and the record of who called. */
@NullMarked
package caseintake.safeguards;

import org.jspecify.annotations.NullMarked;
