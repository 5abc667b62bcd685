/** The reference data that this deployment was started with. */
@NullMarked
package caseintake.intake.referencedata;

import org.jspecify.annotations.NullMarked;
