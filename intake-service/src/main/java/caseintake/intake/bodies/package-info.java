/**
 * What the bodies of requests have in common: read strictly, everything wrong told at
 * once.
 */
@NullMarked
package caseintake.intake.bodies;

import org.jspecify.annotations.NullMarked;
