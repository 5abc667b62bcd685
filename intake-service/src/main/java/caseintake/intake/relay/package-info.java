/** Sends the journal to the topic, in order, from one instance at a time. */
@NullMarked
package caseintake.intake.relay;

import org.jspecify.annotations.NullMarked;
