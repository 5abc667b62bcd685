@NullMarked
package caseintake.intake.access;

import org.jspecify.annotations.NullMarked;
