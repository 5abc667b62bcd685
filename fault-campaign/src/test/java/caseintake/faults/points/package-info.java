/** Places in the services' code at which a process can be stopped exactly. */
@NullMarked
package caseintake.faults.points;

import org.jspecify.annotations.NullMarked;
