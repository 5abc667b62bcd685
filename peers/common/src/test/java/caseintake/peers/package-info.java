/**
 * What every peer needs, tested.
 */
@NullMarked
package caseintake.peers;

import org.jspecify.annotations.NullMarked;
