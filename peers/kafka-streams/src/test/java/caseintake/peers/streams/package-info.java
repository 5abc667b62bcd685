/**
 * Cases are counted by cell.
 */
@NullMarked
package caseintake.peers.streams;

import org.jspecify.annotations.NullMarked;
