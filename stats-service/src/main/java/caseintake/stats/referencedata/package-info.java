/** The reference data in force. */
@NullMarked
package caseintake.stats.referencedata;

import org.jspecify.annotations.NullMarked;
