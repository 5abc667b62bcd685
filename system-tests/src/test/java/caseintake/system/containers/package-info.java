/** The Compose file and the Dockerfiles, held against what they package. */
@NullMarked
package caseintake.system.containers;

import org.jspecify.annotations.NullMarked;
