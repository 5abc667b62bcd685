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
		boolean tried = whole && this.dice.oneIn(4);
		// a dry run tries no changes, and what a cut file changed is not known
		ImportFile file = make(mostLines, whole ? this.ledger : this.cut, whole && !tried && this.dice.oneIn(2));
		send(() -> {
			if (tried) {
				sendWhole(file, true);
			}
			if (whole) {
				sendWhole(file, false);
			}
			else {
				sendPart(file);
			}
		});
	}

	/** Sends a file of so many lines, some of which change cases. */
	void sendChanges(int lines) {
		ImportFile file = JsonLines.make(lines, this.dice, this.registrations, this.ledger, true);
		send(() -> sendWhole(file, false));
	}

	@FunctionalInterface
	private interface Sending {

		void run() throws IOException;

	}

	private void send(Sending sending) {
		try {
			sending.run();
		}
		catch (IOException ex) {
			this.findings.broken("import: no whole answer: " + ex.getClass().getSimpleName());
		}
	}

	private ImportFile make(int mostLines, Ledger judge, boolean changes) {
		int lines = this.dice.between(1, mostLines);
		return switch (this.dice.below(8)) {
			case 0, 1, 2 -> CsvFile.make(lines, this.dice, this.registrations, judge);
			case 3 -> CsvFile.withWrongHeader(this.dice, judge);
			default -> JsonLines.make(lines, this.dice, this.registrations, judge, changes);
		};
	}

	private void sendWhole(ImportFile file, boolean dryRun) throws IOException {
		Answer answer = exchange(request(this.ledger.system(), file, dryRun));
		String kind = (dryRun ? "dry run, " : "import, ") + file.contentType();
		this.findings.count(kind, Integer.toString(answer.status()));
		String complaint = AnswerCheck.complaint(answer, false);
		if (complaint == null) {
			complaint = complaint(kind, file.outcome(), answer);
		}
		if (complaint != null) {
			this.findings.broken(kind + ": " + complaint + ", asked with: " + Shown.of(file.bytes()));
		}
	}

	private @Nullable String complaint(String kind, ImportOutcome outcome, Answer answer) throws IOException {
		if (outcome.isRefusedWhole()) {
			return (answer.status() >= 400) ? null : "took what is not allowed: " + answer.status();
		}
		return (answer.status() == 200) ? complaint(kind, outcome, JsonMapper.shared().readTree(answer.body()))
				: "answered " + answer.status();
	}

	private @Nullable String complaint(String kind, ImportOutcome outcome, JsonNode counts) throws IOException {
		long created = counts.path("created").asLong(-1);
		long changed = counts.path("changed").asLong(-1);
		long duplicates = counts.path("duplicates").asLong(-1);
		long refused = counts.path("refused").asLong(-1);
		count(kind, "created", created);
		count(kind, "changed", changed);
		count(kind, "duplicate", duplicates);
		count(kind, "refused", refused);
		if (counts.path("lines").asLong(-1) != created + changed + duplicates + refused) {
			return "its counts do not add up";
		}
		Map<Long, Integer> lines = refusedLines(counts.path("importId").asString(""));
		if (!lines.equals(outcome.refused())) {
			return "refused other lines: " + difference(outcome.refused(), lines);
		}
		return (created == outcome.created() && changed == outcome.changed() && duplicates == outcome.duplicates())
				? null : "created %d and not %d, changed %d and not %d, duplicates %d and not %d".formatted(created,
						outcome.created(), changed, outcome.changed(), duplicates, outcome.duplicates());
	}

	private void count(String kind, String outcome, long rows) {
		for (long i = 0; i < rows; i++) {
			this.findings.count("row of " + kind, outcome);
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
	private void sendPart(ImportFile file) throws IOException {
		byte[] request = request(this.cut.system(), file, false);
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

	private byte[] request(String system, ImportFile importFile, boolean dryRun) {
		byte[] file = importFile.bytes();
		String head = "POST /v1/imports" + (dryRun ? "?dryRun=true" : "") + " HTTP/1.1" + END + "Host: localhost" + END
				+ "X-Source-System: " + system + END + "Content-Type: " + importFile.contentType() + END
				+ "Connection: close" + END;
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
