/** Proxies that stand on every way between two processes and can cut it. */
@NullMarked
package caseintake.faults.proxy;

import org.jspecify.annotations.NullMarked;
