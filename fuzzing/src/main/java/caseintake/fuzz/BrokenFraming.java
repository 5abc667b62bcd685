package caseintake.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Requests that break HTTP itself. Each goes over a connection of its own; the
 * registrations in them are never allowed, so that nothing may be stored whatever the
 * server makes of them.
 */
final class BrokenFraming {

	private static final String END = "\r\n";

	private final Dice dice;

	private final Registrations registrations;

	BrokenFraming(Dice dice, Registrations registrations) {
		this.dice = dice;
		this.registrations = registrations;
	}

	/** What stands on the wire, and whether it asks for an answer without a body. */
	@SuppressWarnings("ArrayRecordComponent") // written once
	record Broken(String kind, byte[] bytes, boolean bare) {
	}

	Broken next() {
		return switch (this.dice.below(9)) {
			case 0 -> new Broken("request line", requestLine(), false);
			case 1 -> new Broken("odd header", oddHeader(), false);
			case 2 -> new Broken("content length", contentLength(), false);
			case 3 -> new Broken("chunks", chunks(), false);
			case 4 -> new Broken("smuggling", smuggling(), false);
			case 5 -> method();
			case 6 -> new Broken("no HTTP", noHttp(), false);
			case 7 -> new Broken("large", large(), false);
			default -> new Broken("repair command", repairCommand(), false);
		};
	}

	private String notAllowed() {
		Map<String, String> members = this.registrations.next();
		members.put("navn", Marker.TEXT);
		return new String(JsonText.write(members, this.dice), StandardCharsets.UTF_8);
	}

	private static String head(String requestLine) {
		return requestLine + END + "Host: localhost" + END + Request.token() + "X-Source-System: framing" + END
				+ "Content-Type: application/json" + END + "Connection: close" + END;
	}

	private byte[] requestLine() {
		String line = this.dice.of("POST /v1/cases", "POST  /v1/cases HTTP/1.1", "POST /v1/cases HTTP/1.1 x",
				"POST /v1/cases HTTP/0.9", "POST /v1/cases HTTP/2.0", "POST /v1/cases HTTP/1.0",
				"POST /v1/cases http/1.1", "POST /v1/cases FTP/1.1", "P\u0000ST /v1/cases HTTP/1.1",
				"POST /v1/ca ses HTTP/1.1", "POST /v1/" + Marker.TEXT + "|<>^`{} HTTP/1.1", "GET /%zz HTTP/1.1",
				"GET /%2e%2e/%2e%2e/etc HTTP/1.1", "GET /v1/cases/../../" + Marker.TEXT + " HTTP/1.1",
				"GET //" + Marker.TEXT + " HTTP/1.1", "GET http://localhost/v1/cases/" + Marker.TEXT + " HTTP/1.1",
				"GET http:// HTTP/1.1", "GET * HTTP/1.1", "GET \\v1\\cases HTTP/1.1",
				"GET /v1/cases%2f" + Marker.TEXT + " HTTP/1.1", "GET /v1/cases%5c HTTP/1.1",
				"GET /v1/cases%00 HTTP/1.1", "GET /v1/cases%0d%0aX: HTTP/1.1",
				"GET /v1/cases#" + Marker.TEXT + " HTTP/1.1",
				"GET /v1/imports/;jsessionid=" + Marker.TEXT + " HTTP/1.1",
				"GET /v1/cases?%zz=" + Marker.TEXT + " HTTP/1.1", "GET ?" + Marker.TEXT + " HTTP/1.1",
				"GET v1/cases HTTP/1.1", "GET /æøå" + Marker.TEXT + " HTTP/1.1");
		return Request.bytes(head(line), bytes(notAllowed()));
	}

	private byte[] oddHeader() {
		String header = this.dice.of(Marker.TEXT, ": " + Marker.TEXT, "A b: " + Marker.TEXT, "X: a\u0000b", "X: \u0007",
				"X:" + " ".repeat(500), " X: folded", "X: 1\r\n folded " + Marker.TEXT, "Host: other", "Host: [::1",
				"Host: a b", "Host: localhost:99999999", "Expect: " + Marker.TEXT, "Expect: 100-continue",
				"Upgrade: h2c", "Range: bytes=0-1", "Cookie: a=" + Marker.TEXT, "Cookie: =;;,\"",
				"Accept: " + Marker.TEXT, "Accept: */", "Accept-Language: " + "x-".repeat(3000),
				"Accept-Charset: " + Marker.TEXT, "If-None-Match: *", "Origin: http://" + Marker.TEXT,
				"X-HTTP-Method-Override: DELETE", "X-Forwarded-Host: " + Marker.TEXT, "X-Forwarded-For: ' or 1=1",
				"Forwarded: for=" + Marker.TEXT, "Authorization: Basic " + Marker.TEXT, "Connection: " + Marker.TEXT,
				"Trailer: X", "Via: 1.0 " + Marker.TEXT, "Max-Forwards: -1", "X: " + "y".repeat(40_000),
				"X: 1\r\n".repeat(200));
		return Request.bytes(head("POST /v1/cases HTTP/1.1") + header + END, bytes(notAllowed()));
	}

	private byte[] contentLength() {
		String body = notAllowed();
		String length = this.dice.of("-1", "99999999999999999999", "1e3", "0x10", "+5", Marker.TEXT, "", "5, 5",
				Integer.toString(body.length() - this.dice.between(1, 20)),
				Integer.toString(body.length() + this.dice.between(1, 20_000)), "5\r\nContent-Length: 6", "65537",
				"2147483648");
		return bytes(head("POST " + this.dice.of("/v1/cases", "/v1/imports") + " HTTP/1.1") + "Content-Length: "
				+ length + END + END + body);
	}

	private byte[] chunks() {
		String body = notAllowed();
		String size = Integer.toHexString(bytes(body).length);
		String chunked = this.dice.of(size + END + body + END, size + END + body + END + "0" + END,
				size + ";" + Marker.TEXT + "=1" + END + body + END + "0" + END + END,
				size + ";" + "x".repeat(9000) + END + body + END + "0" + END + END, "-1" + END + body,
				"zz" + END + body, "FFFFFFFFFFFFFFFF" + END + body, "7FFFFFFF" + END + body, END + END, "0" + END + END,
				size + END + body + "0" + END + END, size + "\n" + body + "\n0\n\n",
				size + END + body + END + "0" + END + "X: " + Marker.TEXT + END + END,
				size + END + body + END + "0" + END + Marker.TEXT + END + END,
				size + END + body + END + "0" + END + ("X: " + "y".repeat(100) + END).repeat(100) + END,
				"1" + END + "{" + END + "0" + END + END, size + " " + END + body + END + "0" + END + END);
		return bytes(
				head("POST " + this.dice.of("/v1/cases", "/v1/imports") + " HTTP/1.1")
						+ "Transfer-Encoding: " + this.dice.of("chunked", "chunked", "chunked", "Chunked",
								"gzip, chunked", "identity", Marker.TEXT, "chunked, chunked", "xchunked")
						+ END + END + chunked);
	}

	private byte[] smuggling() {
		String second = "POST /v1/cases HTTP/1.1" + END + "Host: localhost" + END + END;
		String body = this.dice.of("0" + END + END + second, notAllowed() + second,
				"5" + END + "{\"a\":" + END + second);
		return bytes(
				head("POST /v1/cases HTTP/1.1") + this.dice.of("Content-Length: 4" + END + "Transfer-Encoding: chunked",
						"Transfer-Encoding: chunked" + END + "Content-Length: 4",
						"Transfer-Encoding: chunked" + END + "Transfer-Encoding: identity",
						"Transfer-Encoding : chunked", "Transfer-Encoding:\u000bchunked", "Content-Length: 0",
						"Content-Length: 6\r\nContent-Length: 6") + END + END + body);
	}

	private Broken method() {
		String method = this.dice.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "HEAD", "CONNECT", "PROPFIND",
				"post", "GET", Marker.TEXT, "G=T", "X".repeat(300));
		String path = this.dice.of("/v1/cases", "/v1/imports", "/v1/journal", "/v1/alarms", "/v1/journal/republish",
				"/v1/journal/events?partition=0&after=0", "/problems", "/v1/reference-data", "*", "/error",
				"localhost:80");
		return new Broken("method", Request.bytes(head(method + " " + path + " HTTP/1.1"), bytes(notAllowed())),
				method.equals("HEAD"));
	}

	private byte[] noHttp() {
		return switch (this.dice.below(6)) {
			case 0 -> this.dice.bytes(this.dice.between(1, 2000));
			case 1 -> bytes("PRI * HTTP/2.0" + END + END + "SM" + END + END);
			case 2 -> new byte[] { 0x16, 3, 1, 0, (byte) 0xF4, 1, 0, 0, (byte) 0xF0, 3, 3 };
			case 3 -> bytes(END.repeat(this.dice.between(1, 3000)));
			case 4 -> new byte[this.dice.between(1, 5000)];
			default -> {
				byte[] request = Request.bytes(head("POST /v1/cases HTTP/1.1"), bytes(notAllowed()));
				if (this.dice.oneIn(2)) {
					yield Arrays.copyOf(request, this.dice.below(request.length));
				}
				int at = this.dice.below(request.length);
				request[at] = (byte) (request[at] ^ (1 << this.dice.below(8)));
				yield request;
			}
		};
	}

	private byte[] large() {
		int size = this.dice.of(65_000, 65_536, 65_537, 200_000, 1_500_000);
		String body = this.dice.of("{\"" + Marker.TEXT + "\":\"" + "x".repeat(size) + "\"}",
				"{\"sourceReference\":\"" + Marker.TEXT.repeat(size / 15) + "\"}", "[".repeat(size),
				"{\"a\":".repeat(size / 5), "{" + "\"a\":1,".repeat(size / 6), "9".repeat(size),
				"\"" + "\\u0061".repeat(size / 6), " ".repeat(size));
		if (this.dice.oneIn(3)) {
			return Request
				.latin(head("GET /v1/" + Marker.TEXT + "x".repeat(Math.min(size, 100_000)) + " HTTP/1.1") + END);
		}
		if (this.dice.oneIn(2)) {
			return bytes(head("POST /v1/cases HTTP/1.1") + "Transfer-Encoding: chunked" + END + END
					+ Integer.toHexString(bytes(body).length) + END + body + END + "0" + END + END);
		}
		return Request.bytes(head("POST /v1/cases HTTP/1.1"), bytes(body));
	}

	/** Never one that an operator might have meant. */
	private byte[] repairCommand() {
		String path = this.dice.of("/v1/alarms", "/v1/alarms/1/resolution",
				"/v1/alarms/999999999999999999999/resolution", "/v1/alarms/" + Marker.TEXT + "/resolution",
				"/v1/journal/republish");
		String body = this.dice.of(notAllowed(), "{}", "null", "[]", "{\"reason\":" + this.dice.below(10) + "}",
				"{\"reason\":\"" + Marker.TEXT + "\",\"reason\":\"x\"}",
				"{\"reason\":\"" + Marker.TEXT.repeat(40) + "\"}", "{\"reason\":\"\\u0000" + Marker.TEXT + "\"}",
				"{\"reason\":\"" + BirthNumbers.make(this.dice) + "\"}", "{\"reason\":\"\\ud800\"}",
				"{\"from\":1e999999,\"reason\":\"x\"}", "{\"from\":-1,\"reason\":\"x\"}",
				"{\"from\":\"" + Marker.TEXT + "\"}", "[".repeat(5000), "{\"reason\":\"" + "x".repeat(9000) + "\"}",
				"");
		return Request.bytes(head("POST " + path + " HTTP/1.1"), bytes(body));
	}

	/** Headers of these requests are Latin-1 at heart, but bytes are bytes. */
	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
