/** The published language, held against its golden samples and its AsyncAPI document. */
@NullMarked
package caseintake.events;

import org.jspecify.annotations.NullMarked;
