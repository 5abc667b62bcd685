/**
 * Cases as one takes them in and counts them at first: a transaction for each.
 */
@NullMarked
package caseintake.peers.usual;

import org.jspecify.annotations.NullMarked;
