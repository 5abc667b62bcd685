/**
 * Registrations that are read and answered, and kept nowhere: what the server alone
 * takes.
 */
@NullMarked
package caseintake.peers.parsing;

import org.jspecify.annotations.NullMarked;
