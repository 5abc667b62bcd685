/** Many registrations in one request, a line each. */
@NullMarked
package caseintake.intake.imports;

import org.jspecify.annotations.NullMarked;
