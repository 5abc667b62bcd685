package caseintake.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Single requests for one source system, most of which the service should refuse. */
final class Calls {

	private static final List<Damage> MALFORMED = List.of(Damage.NO_OBJECT, Damage.SYNTAX, Damage.DEEP,
			Damage.BYTE_ORDER_MARK, Damage.NO_UTF8, Damage.CONTROL_CHARACTER, Damage.TRUNCATED, Damage.FLIPPED_BITS,
			Damage.RANDOM_BYTES);

	private static final List<Damage> WELL_FORMED = List.of(Damage.UNKNOWN_MEMBER, Damage.MISSING_MEMBER,
			Damage.BOTH_DAYS, Damage.DUPLICATE_MEMBER, Damage.WRONG_TYPE, Damage.LONE_SURROGATE, Damage.LONG);

	private final Dice dice;

	private final Registrations registrations;

	private final String system;

	private final boolean readsJournal;

	Calls(Dice dice, Registrations registrations, String system, boolean readsJournal) {
		this.dice = dice;
		this.registrations = registrations;
		this.system = system;
		this.readsJournal = readsJournal;
	}

	/** One after whose answer the server mostly keeps the connection. */
	Request next() {
		return switch (this.dice.below(20)) {
			case 0, 1, 2, 3 -> registration("valid", JsonText.write(this.registrations.next(), this.dice));
			case 4, 5, 6, 7, 8, 9 ->
				registration("wrong value", JsonText.write(this.registrations.nextWithWrongValue(), this.dice));
			case 10, 11, 12, 13, 14, 15 -> damaged(this.dice.of(WELL_FORMED));
			case 16, 17 -> read();
			default -> wrongHeaders();
		};
	}

	/** One after whose answer the server mostly closes the connection. */
	Request last() {
		return damaged(this.dice.of(MALFORMED));
	}

	private Request damaged(Damage damage) {
		return registration(damage.name().toLowerCase(Locale.ROOT).replace('_', ' '),
				damage.of(this.registrations.next(), this.dice));
	}

	private Request registration(String kind, byte[] body) {
		String traceparent = this.dice.oneIn(4) ? "traceparent: "
				+ this.dice.of("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "00-" + Marker.TEXT, "",
						"ff-0-0-0", "00-00000000000000000000000000000000-0000000000000000-00")
				+ "\r\n" : "";
		return new Request(kind, Request.bytes(head("POST", "/v1/cases") + json() + traceparent, body),
				new Request.Expectation.Judged(body));
	}

	private Request wrongHeaders() {
		Map<String, String> valid = this.registrations.next();
		byte[] body = JsonText.write(valid, this.dice);
		String start = "POST /v1/cases HTTP/1.1\r\nHost: localhost\r\n";
		String post = start + Request.token();
		String system = "X-Source-System: " + this.system + "\r\n";
		String head = switch (this.dice.below(5)) {
			case 0 -> post + json()
					+ this.dice.of("", "X-Source-System: \r\n", "X-Source-System: Kari " + Marker.TEXT + "\r\n",
							"X-Source-System: " + BirthNumbers.make(this.dice) + "\r\n", "X-Source-System: -a\r\n",
							"X-Source-System: " + "a".repeat(65) + "\r\n", "X-Source-System: æ\r\n",
							"X-Source-System: a/b\r\n", "X-Source-System: a\tb\r\n",
							"X-Source-System: a\r\nX-Source-System: b\r\n");
			case 1 -> post + system
					+ this.dice.of("", "Content-Type: text/plain\r\n", "Content-Type: \r\n",
							"Content-Type: application/xml\r\n", "Content-Type: " + Marker.TEXT + "\r\n",
							"Content-Type: application/x-www-form-urlencoded\r\n",
							"Content-Type: multipart/form-data; boundary=x\r\n", "Content-Type: application/\r\n",
							"Content-Type: application/jsonx\r\n", "Content-Type: json\r\n", "Content-Type: ;;;\r\n",
							"Content-Type: application/problem+json\r\n");
			case 2 -> post + system + json() + "Content-Encoding: "
					+ this.dice.of("gzip", "br", Marker.TEXT, "deflate, gzip") + "\r\n";
			case 3 -> start + system + json() + OddTokens.next(this.dice);
			default ->
				post + system + json() + "Accept: " + this.dice.of("text/html", "image/*", "application/xml") + "\r\n";
		};
		return new Request("wrong header", Request.bytes(head, body), new Request.Expectation.Refused());
	}

	private Request read() {
		String junk = this.dice.of(Marker.TEXT, "%00", "-1", "99999999999999999999", "%F0%9F%92%A9", "..%2f..", "1e9",
				"", "%22%27%3Cscript%3E", "0x10", "%C0%80", "NaN", "+1", "%20", "1:2:3:4", "true");
		String path = this.dice.of("/v1/cases/" + junk, "/v1/cases/" + this.dice.uuid(),
				"/v1/cases?sourceReference=" + junk, "/v1/cases?" + Marker.TEXT + "=" + junk,
				"/v1/cases?sourceReference=a&sourceReference=" + junk, "/v1/cases", "/v1/imports",
				"/v1/imports/" + junk, "/v1/imports/" + this.dice.uuid() + "/results", "/v1/imports?" + junk + "=1",
				"/v1/journal?position=" + junk, "/v1/journal", "/v1/journal?position=0:0",
				"/v1/journal/events?partition=" + junk, "/v1/journal/events?partition=0&after=" + junk,
				"/v1/journal/events?partition=1&limit=" + junk, "/v1/journal/events?partition=2&after=0&limit=3",
				"/v1/journal/totals?position=" + junk, "/v1/journal/totals?position=0:999999999", "/v1/journal/" + junk,
				"/v1/alarms", "/v1/alarms/" + junk, "/v1/repairs", "/v1/repairs?x=" + junk, "/v1/journal/republish",
				"/v1/journal/republish/" + junk, "/problems/" + junk, "/problems", "/v1/reference-data",
				"/v1/reference-data?" + junk, "/" + junk, "/error", "/v1", "/v1/cases/", "/v1/cases;" + junk + "=1",
				"/actuator/" + junk, "/actuator/health");
		String allowed = (this.readsJournal || !path.startsWith("/v1/journal")) ? path : "/v1/cases?" + junk;
		return new Request("read", Request.latin(head("GET", allowed) + "\r\n"), new Request.Expectation.Answered());
	}

	private String head(String method, String path) {
		return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + Request.token() + "X-Source-System: "
				+ this.system + "\r\n";
	}

	private String json() {
		return "Content-Type: "
				+ this.dice.of("application/json", "application/json", "application/json; charset=utf-8") + "\r\n";
	}

}
