/** What the services are made of. */
@NullMarked
package caseintake.system.supplychain;

import org.jspecify.annotations.NullMarked;
