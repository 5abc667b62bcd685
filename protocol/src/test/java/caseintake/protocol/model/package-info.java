/**
 * A model of the whole protocol, explored by random and by exhaustive schedules: the
 * services' own decisions, and around them all that can go wrong.
 */
@NullMarked
package caseintake.protocol.model;

import org.jspecify.annotations.NullMarked;
