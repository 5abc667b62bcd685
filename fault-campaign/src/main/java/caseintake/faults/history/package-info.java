/** What was sent and what was answered, written down before and after. */
@NullMarked
package caseintake.faults.history;

import org.jspecify.annotations.NullMarked;
