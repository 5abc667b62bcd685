/**
 * Bad bytes for both services: requests and records that nobody should send, and what
 * must hold all the same.
 */
@NullMarked
package caseintake.fuzz;

import org.jspecify.annotations.NullMarked;
