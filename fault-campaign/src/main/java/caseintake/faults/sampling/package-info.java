/** What must hold at every moment, looked at once a second. */
@NullMarked
package caseintake.faults.sampling;

import org.jspecify.annotations.NullMarked;
