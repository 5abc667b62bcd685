package caseintake.stats.referencedata;

import java.io.IOException;

/** There is no such file, or it cannot be opened. */
class UnreadableReferenceDataException extends RuntimeException {

	UnreadableReferenceDataException(String file, IOException cause) {
		super("Reference data " + file + " cannot be opened.", cause);
	}

}
