/**
 * An attacker who has read everything that was published and works out the rest, on
 * simulated years. It shares no decision with the rule that it attacks.
 */
@NullMarked
package caseintake.disclosure.attack;

import org.jspecify.annotations.NullMarked;
