/** The processes that the campaign strikes, and the ways between them. */
@NullMarked
package caseintake.faults.stack;

import org.jspecify.annotations.NullMarked;
