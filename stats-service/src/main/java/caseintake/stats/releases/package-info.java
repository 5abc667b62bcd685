/**
 * Figures that may be published: series that are declared, releases that are drafted,
 * published, abandoned and corrected, and the ledger of everything that is out.
 */
@NullMarked
package caseintake.stats.releases;

import org.jspecify.annotations.NullMarked;
