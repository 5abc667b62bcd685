@NullMarked
package caseintake.access;

import org.jspecify.annotations.NullMarked;
