/** The whole pipeline from outside: real processes, a real broker, a real database. */
@NullMarked
package caseintake.system;

import org.jspecify.annotations.NullMarked;
