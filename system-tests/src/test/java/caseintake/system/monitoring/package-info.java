/** What is shipped for monitoring, held against itself and against running services. */
@NullMarked
package caseintake.system.monitoring;

import org.jspecify.annotations.NullMarked;
