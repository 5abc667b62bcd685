/**
 * What every peer needs: a stopwatch, and one line that says what it did.
 */
@NullMarked
package caseintake.peers;

import org.jspecify.annotations.NullMarked;
