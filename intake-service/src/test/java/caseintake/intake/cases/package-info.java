@NullMarked
package caseintake.intake.cases;

import org.jspecify.annotations.NullMarked;
