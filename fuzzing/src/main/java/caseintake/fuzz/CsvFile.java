package caseintake.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A file of CSV records of all kinds (RFC 4180), and what must become of each. It is
 * written byte by byte, without a library, so that a mistake of the service's own reader
 * shows.
 */
final class CsvFile {

	private final Dice dice;

	private final Registrations registrations;

	private final Oracle oracle;

	private final Ledger ledger;

	private final @Nullable ChangeLines changes;

	private final ImportOutcome outcome;

	private final List<String> columns;

	private final CsvStyle style;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private List<String> last;

	private long line = 1;

	/** Up to here no quote may stand: one is open, and the reader is to find out. */
	private int plainUntil;

	private CsvFile(Dice dice, Registrations registrations, Ledger ledger, boolean changes) {
		this.dice = dice;
		this.registrations = registrations;
		this.oracle = ledger.oracle();
		this.ledger = ledger;
		this.changes = changes ? new ChangeLines(dice, registrations, ledger) : null;
		this.outcome = new ImportOutcome(ledger);
		this.columns = CsvHeader.columns(dice, changes);
		this.style = CsvStyle.any(dice);
		this.last = fields();
	}

	/**
	 * A file with so many records, its header not counted.
	 * @param changes whether some of them change cases
	 */
	static ImportFile make(int records, Dice dice, Registrations registrations, Ledger ledger, boolean changes) {
		var file = new CsvFile(dice, registrations, ledger, changes);
		file.write(dice.oneIn(3) ? "\uFEFF" : "");
		file.addLine(file.style.record(file.columns, false, dice));
		for (int i = 0; i < records; i++) {
			file.addRecord();
		}
		byte[] bytes = file.bytes.toByteArray();
		int length = bytes.length - (dice.oneIn(2) ? file.style.end().length() : 0);
		return new ImportFile("text/csv", Arrays.copyOf(bytes, length), file.outcome);
	}

	/** A file whose header the contract does not allow. */
	static ImportFile withWrongHeader(Dice dice, Ledger ledger) {
		var outcome = new ImportOutcome(ledger);
		outcome.refusedWhole();
		return new ImportFile("text/csv", CsvHeader.wrong(dice), outcome);
	}

	private void addRecord() {
		boolean plain = this.bytes.size() < this.plainUntil;
		switch (this.dice.below(plain ? 200 : 230)) {
			case 0, 1, 2, 3, 4 -> addLine(this.dice.of("", " ", "\t ", "\r").getBytes(StandardCharsets.US_ASCII));
			case 200 -> addUnclosed();
			case 201, 202, 203, 204, 205 -> addLong();
			case 206, 207, 208, 209, 210, 211, 212, 213, 214, 215 -> addBroken(this.dice.of(CsvDamage.values()));
			default -> addRow(plain);
		}
	}

	private void addRow(boolean plain) {
		List<String> fields = this.dice.oneIn(20) ? this.last : fields();
		while ((plain && fields.stream().anyMatch(this.style::mustQuote)) || isOpen(members(fields))) {
			fields = fields();
		}
		this.last = fields;
		judge(members(fields));
		addLine(this.style.record(fields, plain, this.dice));
	}

	private List<String> fields() {
		ChangeLines lines = this.changes;
		Map<String, String> members = (lines != null && !this.ledger.isEmpty() && this.dice.oneIn(3)) ? lines.next()
				: this.dice.oneIn(3) ? this.registrations.nextWithWrongValue() : this.registrations.next();
		return this.columns.stream().map((column) -> members.getOrDefault(column, "")).toList();
	}

	/** An empty value is an absent member. */
	private Map<String, String> members(List<String> fields) {
		var members = new HashMap<String, String>();
		for (int i = 0; i < fields.size(); i++) {
			if (!fields.get(i).isEmpty()) {
				members.put(this.columns.get(i), fields.get(i));
			}
		}
		return members;
	}

	private boolean isOpen(Map<String, String> members) {
		return Oracle.isRegistration(members) && this.oracle.judge(members) instanceof Oracle.Judgement.Open;
	}

	private void judge(Map<String, String> members) {
		ChangeLine change = this.oracle.changes().read(members).orElse(null);
		if (members.values().stream().anyMatch((value) -> value.indexOf('\0') >= 0)) {
			this.outcome.refused(this.line, 400);
		}
		else if (Oracle.isRegistration(members)) {
			this.outcome.judged(this.line, this.oracle.judge(members));
		}
		else if (change != null) {
			this.outcome.judged(this.line, change);
		}
		else {
			this.outcome.refused(this.line, 400);
		}
	}

	private void addBroken(CsvDamage damage) {
		this.outcome.refused(this.line, 400);
		addLine(damage.of(this.columns.size(), this.style, this.dice));
	}

	private void addLong() {
		String text = "x".repeat(this.dice.of(8_000, 8_192, 8_193, 100_000, 1_000_000))
				+ Character.toString(this.style.separator()).repeat(this.columns.size() - 1);
		this.outcome.refused(this.line, (text.length() > Oracle.MOST_BYTES_OF_A_LINE) ? 413 : 400);
		addLine(text.getBytes(StandardCharsets.US_ASCII));
	}

	private void addUnclosed() {
		this.outcome.refused(this.line, 400);
		addLine((Marker.TEXT + this.style.separator() + "\"" + Marker.TEXT).getBytes(StandardCharsets.US_ASCII));
		this.plainUntil = this.bytes.size() + 2 * Oracle.MOST_BYTES_OF_A_LINE;
	}

	private void addLine(byte[] record) {
		for (byte b : record) {
			this.line += (b == '\n') ? 1 : 0;
		}
		this.line++;
		this.bytes.writeBytes(record);
		write(this.style.end());
	}

	private void write(String text) {
		this.bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
	}

}
