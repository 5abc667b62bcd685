@NullMarked
package caseintake.intake;

import org.jspecify.annotations.NullMarked;
