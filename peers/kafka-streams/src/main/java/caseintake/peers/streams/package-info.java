/**
 * Counting by cell as Kafka Streams does it, exactly once.
 */
@NullMarked
package caseintake.peers.streams;

import org.jspecify.annotations.NullMarked;
