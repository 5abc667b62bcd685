@NullMarked
package caseintake.intake.journal;

import org.jspecify.annotations.NullMarked;
