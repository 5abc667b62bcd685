/**
 * The decisions that exactly-once counting rests on: pure functions that the services and
 * the model of the protocol share.
 */
@NullMarked
package caseintake.protocol;

import org.jspecify.annotations.NullMarked;
