/**
 * One row for each request, found by its key: what the server and the database take at
 * least.
 */
@NullMarked
package caseintake.peers.onerow;

import org.jspecify.annotations.NullMarked;
