/** Many registrations in one request: the rows of a file. */
@NullMarked
package caseintake.intake.imports;

import org.jspecify.annotations.NullMarked;
