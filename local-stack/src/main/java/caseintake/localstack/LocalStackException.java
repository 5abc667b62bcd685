package caseintake.localstack;

import org.jspecify.annotations.Nullable;

/**
 * Something on this machine does not start or does not stop; the message is a sentence
 * for a person.
 */
public class LocalStackException extends RuntimeException {

	LocalStackException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

	LocalStackException(String message) {
		this(message, null);
	}

}
