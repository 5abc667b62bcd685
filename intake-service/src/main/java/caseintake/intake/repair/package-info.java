/** What an operator may do to relay and topic, and the record of what was done. */
@NullMarked
package caseintake.intake.repair;

import org.jspecify.annotations.NullMarked;
