/** The reference data in force, and the codes of it that cases have. */
@NullMarked
package caseintake.intake.referencedata;

import org.jspecify.annotations.NullMarked;
