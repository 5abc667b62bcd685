/**
 * From the journal to acknowledged in Kafka: our relay, the limit, and other outboxes.
 */
@NullMarked
package caseintake.benchmarks.relay;

import org.jspecify.annotations.NullMarked;
