/** Tests of the page, its files and its texts. */
@NullMarked
package caseintake.stats.dashboard;

import org.jspecify.annotations.NullMarked;
