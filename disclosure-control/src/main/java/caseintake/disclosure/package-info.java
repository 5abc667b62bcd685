/**
 * Which figures may be published so that nobody can be identified, by themselves or in
 * combination with what was published before: pure functions over a ledger of releases.
 */
@NullMarked
package caseintake.disclosure;

import org.jspecify.annotations.NullMarked;
