/** Which faults are committed, when and upon whom. */
@NullMarked
package caseintake.faults.nemesis;

import org.jspecify.annotations.NullMarked;
