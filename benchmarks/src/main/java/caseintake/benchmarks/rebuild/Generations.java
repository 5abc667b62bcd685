package caseintake.benchmarks.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import caseintake.benchmarks.stack.Service;
import caseintake.benchmarks.stack.Waiting;
import tools.jackson.databind.JsonNode;

/**
 * Generations of counters: through the service as an operator would, and in its database.
 */
public final class Generations {

	/** What two generations must have in common, by table. */
	private static final Map<String, String> COMPARED = Map.of("cell",
			"opened_on, unit, category, operation, opening_unit, assisted, recorded_on, reason, added, removed",
			"partition_total", "partition, unit, live", "partition_progress",
			"partition, last_sequence, last_event_id");

	private static final Duration PATIENCE = Duration.ofHours(1);

	private static final Duration LOOK = Duration.ofMillis(250);

	private final Service stats;

	private final Connection database;

	public Generations(Service stats, Connection database) {
		this.stats = stats;
		this.database = database;
	}

	/** The number of the new one. */
	public int begin() {
		return expect(202, this.stats.post("/v1/rebuilds"), "begin a rebuild").json().path("generation").asInt(-1);
	}

	/** Waits until it has counted the whole journal. */
	public void awaitBuilt(int generation) throws InterruptedException {
		Waiting.until("generation %d is built".formatted(generation), PATIENCE, LOOK, () -> {
			JsonNode one = expect(200, this.stats.get("/v1/rebuilds/" + generation), "tell of a rebuild").json();
			return one.path("head").asLong(0) > 0 && one.path("counted").asLong(-1) == one.path("head").asLong(0);
		});
	}

	/**
	 * Puts it in the place of the live one; what it takes to be tried again is tried
	 * again.
	 */
	void swap(int generation) throws InterruptedException {
		Waiting.until("generation %d is live".formatted(generation), Duration.ofMinutes(2), LOOK,
				() -> this.stats.post("/v1/rebuilds/" + generation + "/swap").status() == 200);
	}

	/** Gives it up, and waits until its rows are gone. */
	public void delete(int generation) throws InterruptedException {
		expect(204, this.stats.delete("/v1/rebuilds/" + generation), "delete a generation");
		Waiting.until("generation %d is emptied".formatted(generation), PATIENCE, LOOK,
				() -> number("select count(*) from generation where emptied_at is not null and generation = ?",
						generation) == 1);
	}

	/** Does at once what PostgreSQL would do later, at a time of its own. */
	public void settle() throws SQLException {
		try (Statement statement = this.database.createStatement()) {
			statement.execute("vacuum (analyze)");
			statement.execute("checkpoint");
		}
	}

	int live() {
		return (int) number("select generation from generation where state = 'live'");
	}

	/** The one that was begun last. */
	int newest() {
		return (int) number("select max(generation) from generation");
	}

	/** Rows of a generation's counters. */
	long cells(int generation) {
		return number("select count(*) from cell where generation = ?", generation);
	}

	/** A sentence for each table in which two generations are not equal. */
	List<String> differences(int one, int other) {
		var differences = new ArrayList<String>();
		COMPARED.forEach((table, columns) -> {
			long rows = number("select count(*) from %s where generation = ?".formatted(table), one);
			long otherRows = number("select count(*) from %s where generation = ?".formatted(table), other);
			String missing = """
					select count(*) from (select %s from %s where generation = ?
					except select %s from %s where generation = ?) missing""".formatted(columns, table, columns, table);
			long lost = number(missing, one, other);
			long added = number(missing, other, one);
			if (rows != otherRows || lost != 0 || added != 0 || rows == 0) {
				differences.add("%s has %d rows in generation %d and %d in %d, %d only in the first, %d in the second"
					.formatted(table, rows, one, otherRows, other, lost, added));
			}
		});
		return differences;
	}

	private long number(String sql, int... parameters) {
		try (PreparedStatement statement = this.database.prepareStatement(sql)) {
			for (int i = 0; i < parameters.length; i++) {
				statement.setInt(i + 1, parameters[i]);
			}
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getLong(1);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The counters' database cannot be read", ex);
		}
	}

	private static Service.Answer expect(int status, Service.Answer answer, String what) {
		if (answer.status() != status) {
			throw new IllegalStateException("Stats did not %s, it answered with %d".formatted(what, answer.status()));
		}
		return answer;
	}

}
