/** What may happen to a case: changes, read and judged. */
@NullMarked
package caseintake.intake.changes;

import org.jspecify.annotations.NullMarked;
