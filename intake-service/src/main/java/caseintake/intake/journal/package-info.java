/**
 * The journal: one gapless, chained sequence of events per partition, written by group
 * commit.
 */
@NullMarked
package caseintake.intake.journal;

import org.jspecify.annotations.NullMarked;
