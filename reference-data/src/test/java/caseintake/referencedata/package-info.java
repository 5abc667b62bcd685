/** Reference data, told by example. */
@NullMarked
package caseintake.referencedata;

import org.jspecify.annotations.NullMarked;
