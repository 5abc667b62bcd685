/**
 * What a person does about the pipeline's alarms and its quarantine, and the list of it.
 */
@NullMarked
package caseintake.stats.repair;

import org.jspecify.annotations.NullMarked;
