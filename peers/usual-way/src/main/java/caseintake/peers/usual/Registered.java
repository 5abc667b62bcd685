package caseintake.peers.usual;

import java.util.UUID;

/**
 * The answer to a registration.
 *
 * @param duplicate whether it was registered before
 */
record Registered(UUID caseId, boolean duplicate) {
}
