package caseintake.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A response as it came over the wire.
 *
 * @param headers by name in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // read once
record Answer(int status, Map<String, String> headers, byte[] body) {

	String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

	/** Whether the server takes no more requests on this connection. */
	boolean closes() {
		return "close".equalsIgnoreCase(this.headers.getOrDefault("connection", ""));
	}

}
