package caseintake.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import caseintake.events.Cell;

/** What must be in both databases and in no log, once all is done. */
final class Books {

	private final Stack stack;

	private final Findings findings;

	private final Map<String, Ledger> demanded = new HashMap<>();

	private final Map<String, Ledger> allowed = new HashMap<>();

	Books(Stack stack, Findings findings) {
		this.stack = stack;
		this.findings = findings;
	}

	/** Exactly what this ledger says must be stored. */
	Ledger expect(Ledger ledger) {
		this.demanded.put(ledger.system(), ledger);
		return ledger;
	}

	/** Of what this ledger says any part may be stored. */
	Ledger allow(Ledger ledger) {
		this.allowed.put(ledger.system(), ledger);
		return ledger;
	}

	/** Every stored case is one that a ledger has, and the other way round. */
	void checkCases() throws SQLException {
		Map<String, Long> found = new HashMap<>();
		try (Connection intake = this.stack.intakeDatabase();
				Statement statement = intake.createStatement();
				ResultSet row = statement.executeQuery(
						"""
								select r.source_system, r.reference, c.operation, c.opening_unit, c.unit, c.category, c.opened_on,
									c.live
								from source_reference r join case_file c using (case_id)""")) {
			while (row.next()) {
				String system = row.getString(1);
				found.merge(system, 1L, Long::sum);
				var cell = new Cell(row.getString(3), row.getString(4), row.getString(5), row.getString(6),
						row.getDate(7).toLocalDate(), List.of());
				checkCase(system, row.getString(2), new Ledger.Standing(cell, row.getBoolean(8)));
			}
		}
		this.demanded.forEach((system, ledger) -> {
			long stored = found.getOrDefault(system, 0L);
			if (stored != ledger.stored().size()) {
				this.findings
					.broken("%s has %,d cases, %,d were stored".formatted(system, stored, ledger.stored().size()));
			}
		});
	}

	private void checkCase(String system, String reference, Ledger.Standing found) {
		Ledger part = this.allowed.get(system);
		if (part != null && found.live() && part.wasSent(reference, found.cell())) {
			return;
		}
		Ledger ledger = this.demanded.get(system);
		if (ledger == null || !ledger.stored().containsKey(reference)) {
			this.findings.broken("A case of " + system + " is stored that is not allowed: " + reference + " " + found);
		}
		else if (!ledger.standing(reference).equals(found)) {
			this.findings.broken("A case of " + system + " is stored otherwise than it was sent: " + found + ", not "
					+ ledger.standing(reference));
		}
	}

	/**
	 * Heads equal stored cases, and within a minute every cell of the counters is right.
	 */
	void checkCounters() throws SQLException, InterruptedException {
		long cases = number(this.stack.intakeDatabase(),
				"select (select count(*) from source_reference) + (select count(*) from change_reference)");
		long heads = number(this.stack.intakeDatabase(), "select sum(last_sequence) from partition_head");
		if (heads != cases) {
			this.findings.broken("The heads add up to %,d, there are %,d cases and changes".formatted(heads, cases));
		}
		boolean complete = Waiting.until(Duration.ofMinutes(1),
				() -> new StatsAnswer(this.stack.stats().port()).isComplete(heads));
		if (!complete) {
			this.findings.broken("The counters were not complete within a minute");
		}
		List<String> inIntake = rows(this.stack.intakeDatabase(), """
				select coalesce(operation, ''), opening_unit, unit, category, opened_on, count(*) from case_file
				where live group by 1, 2, 3, 4, 5""");
		List<String> inStats = rows(this.stack.statsDatabase(), """
				select operation, opening_unit, unit, category, opened_on, sum(added - removed) from cell
				where generation = (select generation from generation where state = 'live')
				group by 1, 2, 3, 4, 5 having sum(added - removed) <> 0""");
		if (!inIntake.equals(inStats)) {
			this.findings.broken("%,d cells of the counters are not those of the %,d cells of the journal"
				.formatted(inStats.size(), inIntake.size()));
		}
		this.findings.count("counted cases", "equal in " + inIntake.size() + " cells");
	}

	void checkNoAlarm() throws SQLException {
		for (boolean ofIntake : List.of(true, false)) {
			String service = ofIntake ? "Intake" : "Stats";
			rows(ofIntake ? this.stack.intakeDatabase() : this.stack.statsDatabase(),
					"select kind, detail from alarm where kind <> 'held' or resolved_at is null")
				.forEach((alarm) -> this.findings.broken(service + " raised an alarm: " + alarm));
		}
	}

	void checkLogs() {
		for (String service : List.of("intake", "stats")) {
			try (Stream<String> lines = Files.lines(this.stack.log(service))) {
				lines.forEach((line) -> {
					if (Marker.isIn(line)) {
						this.findings.broken("The log of " + service + " quotes what was submitted");
					}
					// the relay was held on purpose
					if (line.contains("\"level\":\"ERROR\"") && !line.contains("\"kind\":\"held\"")) {
						this.findings.broken("The log of " + service + " has an error: "
								+ line.substring(0, Math.min(line.length(), 600)));
					}
				});
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private static long number(Connection connection, String sql) throws SQLException {
		return Long.parseLong(rows(connection, sql).getFirst());
	}

	/** Sorted, a line each. */
	private static List<String> rows(Connection connection, String sql) throws SQLException {
		var rows = new ArrayList<String>();
		try (connection;
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			while (row.next()) {
				var line = new StringBuilder(row.getString(1));
				for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
					line.append(' ').append(row.getString(column));
				}
				rows.add(line.toString());
			}
		}
		rows.sort(null);
		return rows;
	}

}
