package caseintake.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import caseintake.localstack.LocalIssuer;

/**
 * A request as it goes over the wire.
 *
 * @param kind what is odd about it, for the report
 * @param bytes request line, headers and body
 * @param expectation what must come of it
 */
@SuppressWarnings("ArrayRecordComponent") // written once
record Request(String kind, byte[] bytes, Expectation expectation) {

	/** What must come of a request. */
	sealed interface Expectation {

		/** What the oracle says of its body. */
		@SuppressWarnings("ArrayRecordComponent") // read once
		record Judged(byte[] body) implements Expectation {
		}

		/** A problem document, and nothing stored. */
		record Refused() implements Expectation {
		}

		/** Any answer, and nothing stored. */
		record Answered() implements Expectation {
		}

	}

	/** The header with which all may be asked. */
	static String token() {
		return "Authorization: " + LocalIssuer.bearer() + "\r\n";
	}

	/** A request with a body and its length. */
	static byte[] bytes(String head, byte[] body) {
		var bytes = new ByteArrayOutputStream(head.length() + body.length + 40);
		bytes.writeBytes((head + "Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
		bytes.writeBytes(body);
		return bytes.toByteArray();
	}

	static byte[] latin(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

}
