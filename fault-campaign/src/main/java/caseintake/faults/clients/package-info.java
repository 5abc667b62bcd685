/** Those who send cases and write down what they were told. */
@NullMarked
package caseintake.faults.clients;

import org.jspecify.annotations.NullMarked;
