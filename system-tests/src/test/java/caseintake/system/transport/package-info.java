/** Every connection by TLS, and what a certificate allows. */
@NullMarked
package caseintake.system.transport;

import org.jspecify.annotations.NullMarked;
