package caseintake.stats.counting;

/** The database is not fit for counting; the message says why, for the operator. */
class UnsuitableDatabaseException extends RuntimeException {

	UnsuitableDatabaseException(String message) {
		super(message);
	}

}
