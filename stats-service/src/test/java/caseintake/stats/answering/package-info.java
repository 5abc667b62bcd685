/** The answering half of the service, running on counters that a test has filled. */
@NullMarked
package caseintake.stats.answering;

import org.jspecify.annotations.NullMarked;
