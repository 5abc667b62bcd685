/**
 * An application that does nothing.
 */
@NullMarked
package caseintake.peers.empty;

import org.jspecify.annotations.NullMarked;
