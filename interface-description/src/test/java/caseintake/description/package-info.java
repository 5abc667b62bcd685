@NullMarked
package caseintake.description;

import org.jspecify.annotations.NullMarked;
