/** The intake-service, started from here. */
@NullMarked
package caseintake.intake;

import org.jspecify.annotations.NullMarked;
