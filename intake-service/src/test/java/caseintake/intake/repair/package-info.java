@NullMarked
package caseintake.intake.repair;

import org.jspecify.annotations.NullMarked;
