/**
 * The fault campaign: the whole pipeline under load, its processes killed, paused and cut
 * off, and its books checked at the end.
 */
@NullMarked
package caseintake.faults;

import org.jspecify.annotations.NullMarked;
