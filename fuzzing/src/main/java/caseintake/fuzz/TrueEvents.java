package caseintake.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;

import caseintake.referencedata.ReferenceData;

/** Registers cases as they should be, through an import. */
final class TrueEvents {

	private final int port;

	private final Dice dice;

	private final Registrations registrations;

	private final Ledger ledger;

	private final Findings findings;

	TrueEvents(Stack stack, Dice dice, Books books, Findings findings) {
		ReferenceData force = Stack.force();
		this.port = stack.intake().port();
		this.dice = dice;
		this.registrations = new Registrations(dice.fork(), "T/", force,
				LocalDate.now(Clock.system(force.zone())).minusDays(2));
		this.ledger = books.expect(new Ledger("fuzz-true", new Oracle(force, Clock.systemUTC())));
		this.findings = findings;
	}

	void register(int rows) {
		var file = new StringBuilder();
		for (int i = 0; i < rows; i++) {
			byte[] row = JsonText.write(this.registrations.next(), this.dice);
			if (this.ledger.oracle().judge(row) instanceof Oracle.Judgement.Allowed(String reference, var cell)) {
				this.ledger.enter(reference, cell);
			}
			file.append(new String(row, StandardCharsets.UTF_8)).append('\n');
		}
		try (Wire wire = new Wire(this.port)) {
			wire.write(Request.bytes("""
					POST /v1/imports HTTP/1.1\r
					Host: localhost\r
					X-Source-System: fuzz-true\r
					Content-Type: application/x-ndjson\r
					Connection: close\r
					""" + Request.token(), file.toString().getBytes(StandardCharsets.UTF_8)));
			Answer answer = wire.read(false);
			if (answer == null || answer.status() != 200) {
				this.findings.broken("True cases were not taken");
			}
		}
		catch (IOException ex) {
			this.findings.broken("True cases were not taken: " + ex);
		}
	}

}
