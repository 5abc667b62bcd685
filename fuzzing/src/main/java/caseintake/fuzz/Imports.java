package caseintake.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
		// what a cut file changed is not known
		ImportFile file = make(mostLines, whole ? this.ledger : this.cut, whole && this.dice.oneIn(2));
		if (whole) {
			send(() -> sendWhole(file, tried));
		}
		else {
			send(() -> sendPart(file));
		}
	}

	/** Sends files of so many lines, some of which change cases. */
	void sendChanges(int lines) {
		ImportFile json = JsonLines.make(lines, this.dice, this.registrations, this.ledger, true);
		send(() -> sendWhole(json, true));
		ImportFile csv = CsvFile.make(lines, this.dice, this.registrations, this.ledger, true);
		send(() -> sendWhole(csv, true));
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
			case 0, 1, 2 -> CsvFile.make(lines, this.dice, this.registrations, judge, changes);
			case 3 -> CsvFile.withWrongHeader(this.dice, judge);
			default -> JsonLines.make(lines, this.dice, this.registrations, judge, changes);
		};
	}

	/** A real run says what a dry run just before it says. */
	private void sendWhole(ImportFile file, boolean triedBefore) throws IOException {
		ImportAnswer tried = triedBefore ? sendWhole("dry run, ", file, true) : null;
		ImportAnswer made = sendWhole("import, ", file, false);
		String complaint = (tried != null && made != null) ? made.complaint(tried) : null;
		if (complaint != null) {
			this.findings.broken("import: " + complaint + ", asked with: " + Shown.of(file.bytes()));
		}
	}

	/** None, if it answered nothing that can be compared. */
	private @Nullable ImportAnswer sendWhole(String what, ImportFile file, boolean dryRun) throws IOException {
		Answer answer = exchange(request(this.ledger.system(), file, dryRun));
		String kind = what + file.contentType();
		this.findings.count(kind, Integer.toString(answer.status()));
		String complaint = AnswerCheck.complaint(answer, false);
		ImportAnswer read = null;
		if (complaint == null && file.outcome().isRefusedWhole()) {
			complaint = (answer.status() >= 400) ? null : "took what is not allowed: " + answer.status();
		}
		else if (complaint == null && answer.status() != 200) {
			complaint = "answered " + answer.status();
		}
		else if (complaint == null) {
			read = read(JsonMapper.shared().readTree(answer.body()));
			count("row of " + kind, read);
			complaint = read.complaint(file.outcome());
		}
		if (complaint != null) {
			this.findings.broken(kind + ": " + complaint + ", asked with: " + Shown.of(file.bytes()));
		}
		return read;
	}

	private void count(String kind, ImportAnswer read) {
		this.findings.count(kind, "created", read.created());
		this.findings.count(kind, "changed", read.changed());
		this.findings.count(kind, "duplicate", read.duplicates());
		this.findings.count(kind, "refused", read.refused());
	}

	private ImportAnswer read(JsonNode counts) throws IOException {
		Answer results = exchange(Request.latin("GET /v1/imports/" + counts.path("importId").asString("")
				+ "/results HTTP/1.1" + END + "Host: localhost" + END + Request.token() + "X-Source-System: "
				+ this.ledger.system() + END + "Connection: close" + END + END));
		String complaint = AnswerCheck.complaint(results, false);
		if (complaint != null) {
			this.findings.broken("import's results: " + complaint);
		}
		return ImportAnswer.of(counts, results.text());
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
				+ Request.token() + "X-Source-System: " + system + END + "Content-Type: " + importFile.contentType()
				+ END + "Connection: close" + END;
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
