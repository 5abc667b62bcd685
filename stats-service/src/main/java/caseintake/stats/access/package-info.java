/** Which calls need which scope, people who log in, and the token for the journal. */
@NullMarked
package caseintake.stats.access;

import org.jspecify.annotations.NullMarked;
