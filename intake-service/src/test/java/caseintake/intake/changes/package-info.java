@NullMarked
package caseintake.intake.changes;

import org.jspecify.annotations.NullMarked;
