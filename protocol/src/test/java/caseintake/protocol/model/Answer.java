package caseintake.protocol.model;

import org.jspecify.annotations.Nullable;

/**
 * What a client is told.
 *
 * @param label the true name of the event that stores its command
 */
record Answer(Kind kind, @Nullable String label) {

	enum Kind {

		STORED, DUPLICATE, STALE, REFUSED, UNKNOWN

	}

	static final Answer REFUSED = new Answer(Kind.REFUSED, null);

	static final Answer UNKNOWN = new Answer(Kind.UNKNOWN, null);

	static final Answer STALE = new Answer(Kind.STALE, null);

	boolean success() {
		return this.kind == Kind.STORED || this.kind == Kind.DUPLICATE;
	}

}
