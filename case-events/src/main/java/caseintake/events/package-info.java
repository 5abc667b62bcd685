/** The published language: what a case event says and how it travels. */
@NullMarked
package caseintake.events;

import org.jspecify.annotations.NullMarked;
