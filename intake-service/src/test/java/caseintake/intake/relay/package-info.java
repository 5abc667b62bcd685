@NullMarked
package caseintake.intake.relay;

import org.jspecify.annotations.NullMarked;
