@NullMarked
package caseintake.fuzz;

import org.jspecify.annotations.NullMarked;
