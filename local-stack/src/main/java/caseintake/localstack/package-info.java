/**
 * A real Kafka broker, a real PostgreSQL and the services as processes of this machine,
 * without Docker.
 */
@NullMarked
package caseintake.localstack;

import org.jspecify.annotations.NullMarked;
