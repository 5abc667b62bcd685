package caseintake.benchmarks.registration;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

import caseintake.benchmarks.workload.Cases;
import caseintake.localstack.LocalIssuer;

/**
 * Whole requests, each of which registers another case.
 *
 * @param cases what is registered, in this order, over and over again
 * @param prefix of the references
 */
public record RegistrationRequests(Cases cases, String prefix) implements IntFunction<byte[]> {

	@Override
	public byte[] apply(int number) {
		var body = new StringBuilder();
		this.cases.append(this.prefix, number, body);
		String request = "POST /v1/cases HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
				+ "X-Source-System: benchmark\r\nAuthorization: " + LocalIssuer.bearer() + "\r\nContent-Length: "
				+ body.length() + "\r\n\r\n" + body;
		return request.getBytes(StandardCharsets.US_ASCII);
	}

}
