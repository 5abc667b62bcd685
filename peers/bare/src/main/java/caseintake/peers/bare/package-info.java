/**
 * What a database alone needs for journal and counters: the statements of both services,
 * and nothing around them.
 */
@NullMarked
package caseintake.peers.bare;

import org.jspecify.annotations.NullMarked;
