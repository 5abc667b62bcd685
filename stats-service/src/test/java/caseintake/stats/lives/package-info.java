/** Random lives of cases, counted by the service and recounted by hand. */
@NullMarked
package caseintake.stats.lives;

import org.jspecify.annotations.NullMarked;
