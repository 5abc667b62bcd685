package caseintake.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends files of one source system and holds counts and refused lines against the oracle.
 */
final class Imports {

	private static final String END = "\r\n";

	private final int port;

	private final Dice dice;

	private final Registrations registrations;

	private final Ledger ledger;

	/** Of files that are cut off: what is stored of them is allowed, but not demanded. */
	private final Ledger cut;

	private final Findings findings;

	Imports(int port, Dice dice, Registrations registrations, Ledger ledger, Ledger cut, Findings findings) {
		this.port = port;
		this.dice = dice;
		this.registrations = registrations;
		this.ledger = ledger;
		this.cut = cut;
		this.findings = findings;
	}

	/** Sends a file of up to so many lines, now and then only a part of it. */
	void send(int mostLines) {
		boolean whole = !this.dice.oneIn(5);
		Ledger judge = whole ? this.ledger : this.cut;
		ImportFile file = ImportFile.make(this.dice.between(1, mostLines), this.dice, this.registrations, judge);
		try {
			if (whole) {
				sendWhole(file);
			}
			else {
				sendPart(file.bytes());
			}
		}
		catch (IOException ex) {
			this.findings.broken("import: no whole answer: " + ex.getClass().getSimpleName());
		}
	}

	private void sendWhole(ImportFile file) throws IOException {
		Answer answer = exchange(request(this.ledger.system(), file.bytes()));
		this.findings.count("import", Integer.toString(answer.status()));
		String complaint = AnswerCheck.complaint(answer, false);
		if (complaint == null) {
			complaint = (answer.status() == 200) ? complaint(file, JsonMapper.shared().readTree(answer.body()))
					: "answered " + answer.status();
		}
		if (complaint != null) {
			this.findings.broken("import: " + complaint + ", asked with: " + Shown.of(file.bytes()));
		}
	}

	private @Nullable String complaint(ImportFile file, JsonNode counts) throws IOException {
		long created = counts.path("created").asLong(-1);
		long duplicates = counts.path("duplicates").asLong(-1);
		long refused = counts.path("refused").asLong(-1);
		count("created", created);
		count("duplicate", duplicates);
		count("refused", refused);
		if (counts.path("lines").asLong(-1) != created + duplicates + refused) {
			return "its counts do not add up";
		}
		Map<Long, Integer> lines = refusedLines(counts.path("importId").asString(""));
		if (!lines.equals(file.refused())) {
			return "refused other lines: " + difference(file.refused(), lines);
		}
		return (created == file.created() && duplicates == file.duplicates()) ? null
				: "created %d and not %d, duplicates %d and not %d".formatted(created, file.created(), duplicates,
						file.duplicates());
	}

	private void count(String outcome, long rows) {
		for (long i = 0; i < rows; i++) {
			this.findings.count("row of an import", outcome);
		}
	}

	private Map<Long, Integer> refusedLines(String importId) throws IOException {
		Answer results = exchange(
				Request.latin("GET /v1/imports/" + importId + "/results HTTP/1.1" + END + "Host: localhost" + END
						+ "X-Source-System: " + this.ledger.system() + END + "Connection: close" + END + END));
		String complaint = AnswerCheck.complaint(results, false);
		if (complaint != null) {
			this.findings.broken("import's results: " + complaint);
		}
		var refused = new TreeMap<Long, Integer>();
		results.text().lines().map(JsonMapper.shared()::readTree).forEach((line) -> {
			int status = line.path("status").asInt(0);
			refused.put(line.path("line").asLong(0), (status == 422) ? 400 : status);
		});
		return refused;
	}

	private static String difference(Map<Long, Integer> expected, Map<Long, Integer> found) {
		var wrong = new TreeMap<Long, String>();
		expected.forEach((line, status) -> {
			if (!status.equals(found.get(line))) {
				wrong.put(line, status + " became " + found.get(line));
			}
		});
		found.forEach((line, status) -> {
			if (!expected.containsKey(line)) {
				wrong.put(line, "none became " + status);
			}
		});
		return wrong.toString();
	}

	/** The server must end such an import by itself; its rows so far may be stored. */
	private void sendPart(byte[] file) throws IOException {
		byte[] request = request(this.cut.system(), file);
		try (Wire wire = new Wire(this.port)) {
			wire.write(Arrays.copyOf(request, Math.max(200, this.dice.below(request.length))));
			wire.end();
			Answer answer = wire.read(false);
			String outcome = (answer != null) ? Integer.toString(answer.status()) : "closed";
			this.findings.count("import cut off", outcome);
			String complaint = (answer != null) ? AnswerCheck.complaint(answer, false) : null;
			if (complaint != null) {
				this.findings.broken("import cut off: " + complaint);
			}
		}
	}

	private byte[] request(String system, byte[] file) {
		String head = "POST /v1/imports HTTP/1.1" + END + "Host: localhost" + END + "X-Source-System: " + system + END
				+ "Content-Type: application/x-ndjson" + END + "Connection: close" + END;
		if (this.dice.oneIn(2)) {
			return Request.bytes(head, file);
		}
		var chunked = new ByteArrayOutputStream();
		chunked.writeBytes(Request.latin(head + "Transfer-Encoding: chunked" + END + END));
		for (int from = 0; from < file.length;) {
			int size = Math.min(file.length - from, this.dice.of(1, 10, 1000, 8192, 100_000));
			chunked.writeBytes((Integer.toHexString(size) + END).getBytes(StandardCharsets.US_ASCII));
			chunked.write(file, from, size);
			chunked.writeBytes(Request.latin(END));
			from += size;
		}
		chunked.writeBytes(Request.latin("0" + END + END));
		return chunked.toByteArray();
	}

	private Answer exchange(byte[] request) throws IOException {
		try (Wire wire = new Wire(this.port)) {
			wire.write(request);
			Answer answer = wire.read(false);
			if (answer == null) {
				throw new IOException("Closed without an answer");
			}
			return answer;
		}
	}

}
