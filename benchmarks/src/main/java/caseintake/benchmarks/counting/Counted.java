package caseintake.benchmarks.counting;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.Performance;
import tools.jackson.databind.JsonNode;

/** What contestants counted. */
final class Counted {

	/** How often a partition was counted further. */
	static final Figure MOVES = new Figure("moves", "moves of partitions", 0);

	/** Of the process that counts, from its start to the last event. */
	static final Figure CPU = new Figure("service_cpu_s", "s of processor time of the service", 1);

	private Counted() {
	}

	/** Cases by unit, of a table of cells. */
	static Map<String, Long> in(Connection counters, String added) throws SQLException {
		var counts = new TreeMap<String, Long>();
		try (Statement statement = counters.createStatement();
				ResultSet rows = statement
					.executeQuery("select unit, sum(%s) from cell group by unit".formatted(added))) {
			while (rows.next()) {
				counts.put(rows.getString(1), rows.getLong(2));
			}
		}
		return counts;
	}

	/** Cases by unit, as a peer says it. */
	static Map<String, Long> said(JsonNode measured) {
		var counts = new TreeMap<String, Long>();
		measured.path("counts").properties().forEach((unit) -> counts.put(unit.getKey(), unit.getValue().asLong()));
		return counts;
	}

	/** A speed; each case must be counted once, in its unit. */
	static Performance performance(double perSecond, Map<String, Long> counts, Map<String, Long> expected) {
		Performance performance = Performance.of(Figure.EVENTS_PER_SECOND, perSecond);
		return counts.equals(expected) ? performance
				: performance.wrong(List.of("counted %s, not %s".formatted(counts, expected)));
	}

}
