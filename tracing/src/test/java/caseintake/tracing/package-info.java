@NullMarked
package caseintake.tracing;

import org.jspecify.annotations.NullMarked;
