/**
 * The journal's events as Spring Modulith externalizes them.
 */
@NullMarked
package caseintake.peers.modulith;

import org.jspecify.annotations.NullMarked;
