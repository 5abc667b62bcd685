@NullMarked
package caseintake.stats.sharing;

import org.jspecify.annotations.NullMarked;
