/** The deployment's reference data, read once at start. */
@NullMarked
package caseintake.stats.referencedata;

import org.jspecify.annotations.NullMarked;
