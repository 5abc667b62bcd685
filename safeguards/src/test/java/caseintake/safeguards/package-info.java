@NullMarked
package caseintake.safeguards;

import org.jspecify.annotations.NullMarked;
