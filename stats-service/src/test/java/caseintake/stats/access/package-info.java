@NullMarked
package caseintake.stats.access;

import org.jspecify.annotations.NullMarked;
