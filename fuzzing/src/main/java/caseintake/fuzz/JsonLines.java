package caseintake.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A file of lines of JSON of all kinds, and what must become of each. */
final class JsonLines {

	private final Dice dice;

	private final Registrations registrations;

	private final Oracle oracle;

	private final ImportOutcome outcome;

	private final Ledger ledger;

	private final @Nullable ChangeLines changes;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private long number;

	private JsonLines(Dice dice, Registrations registrations, Ledger ledger, boolean changes) {
		this.dice = dice;
		this.registrations = registrations;
		this.oracle = ledger.oracle();
		this.outcome = new ImportOutcome(ledger);
		this.ledger = ledger;
		this.changes = changes ? new ChangeLines(dice, registrations, ledger) : null;
	}

	/**
	 * A file with so many lines, blank ones not counted.
	 * @param changes whether some of them change cases
	 */
	static ImportFile make(int lines, Dice dice, Registrations registrations, Ledger ledger, boolean changes) {
		var file = new JsonLines(dice, registrations, ledger, changes);
		boolean windows = dice.oneIn(3);
		for (int i = 1; i <= lines; i++) {
			file.addLine(windows);
		}
		if (dice.oneIn(2)) {
			file.addLastLine();
		}
		return new ImportFile("application/x-ndjson", file.bytes.toByteArray(), file.outcome);
	}

	private void addLine(boolean windows) {
		this.number++;
		if (this.dice.oneIn(30)) {
			write(this.dice.of("", " ", "\t ", "\r").getBytes(StandardCharsets.US_ASCII), "\n");
			return;
		}
		byte[] line = line();
		judge(line, windows ? line.length : withoutReturn(line));
		write(line, windows ? "\r\n" : "\n");
	}

	/** Without a line end. */
	private void addLastLine() {
		this.number++;
		byte[] line = JsonText.write(this.registrations.next(), this.dice);
		judge(line, line.length);
		write(line, "");
	}

	private void write(byte[] line, String end) {
		this.bytes.writeBytes(line);
		this.bytes.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
	}

	/** One that is not blank, and about which the contract leaves nothing open. */
	private byte[] line() {
		byte[] line = candidate();
		while (isBlank(line) || this.oracle.judge(line) instanceof Oracle.Judgement.Open) {
			line = candidate();
		}
		return line;
	}

	private byte[] candidate() {
		if (this.dice.oneIn(400)) {
			return ("{\"" + Marker.TEXT + "\":\"" + "x".repeat(this.dice.of(8_170, 8_192, 8_193, 100_000, 1_000_000))
					+ "\"}")
				.getBytes(StandardCharsets.US_ASCII);
		}
		ChangeLines lines = this.changes;
		if (lines != null && !this.ledger.isEmpty() && this.dice.oneIn(3)) {
			Map<String, String> change = lines.next();
			return this.dice.oneIn(5) ? this.dice.of(Damage.values()).of(change, this.dice)
					: JsonText.write(change, this.dice);
		}
		return switch (this.dice.below(10)) {
			case 0, 1, 2, 3 -> JsonText.write(this.registrations.next(), this.dice);
			case 4, 5 -> JsonText.write(this.registrations.nextWithWrongValue(), this.dice);
			default -> this.dice.of(Damage.values()).of(this.registrations.next(), this.dice);
		};
	}

	private static boolean isBlank(byte[] line) {
		for (byte b : line) {
			if (b != ' ' && b != '\t' && b != '\r') {
				return false;
			}
		}
		return true;
	}

	private void judge(byte[] line, int length) {
		if (length > Oracle.MOST_BYTES_OF_A_LINE) {
			this.outcome.refused(this.number, 413);
			return;
		}
		Map<String, String> members = StringObject.read(line).orElse(Map.of());
		if (!members.containsKey(ChangeOracle.REFERENCE)) {
			this.outcome.judged(this.number, this.oracle.judge(line));
			return;
		}
		ChangeLine change = this.oracle.changes().read(members).orElse(null);
		if (change != null) {
			this.outcome.judged(this.number, change);
		}
		else {
			this.outcome.refused(this.number, 400);
		}
	}

	/** A carriage return at a line's end belongs to the end. */
	private static int withoutReturn(byte[] line) {
		return (line.length > 0 && line[line.length - 1] == '\r') ? line.length - 1 : line.length;
	}

}
