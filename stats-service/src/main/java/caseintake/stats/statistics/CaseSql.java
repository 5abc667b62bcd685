package caseintake.stats.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A question as SQL. Everything that was submitted is a parameter. */
final class CaseSql {

	private final Map<String, Object> parameters = new HashMap<>();

	private final String text;

	CaseSql(int generation, CaseQuery query, Measure<?> measure, int limit) {
		this.parameters.put("generation", generation);
		this.parameters.put("openedSince", query.opened().since());
		this.parameters.put("openedUntil", query.opened().until());
		this.parameters.put("recordedSince", query.recorded().since());
		this.parameters.put("recordedUntil", query.recorded().until());
		this.parameters.put("limit", limit);
		String columns = query.groupBy().stream().map((column) -> column.text() + ", ").collect(Collectors.joining());
		String groups = query.groupBy().stream().map(GroupColumn::grouping).collect(Collectors.joining(", "));
		this.text = """
				select %s %s
				from cell
				where generation = :generation
				%s
				%s
				having %s
				limit :limit
				""".formatted(columns, measure.columns(), conditions(query),
				groups.isEmpty() ? "" : "group by " + groups, measure.something());
	}

	String text() {
		return this.text;
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

	private String conditions(CaseQuery query) {
		var conditions = new StringBuilder();
		// every day is a condition, too: it would be looked at in each cell
		if (!query.opened().equals(Days.ALL)) {
			conditions.append("and opened_on between :openedSince and :openedUntil\n");
		}
		if (!query.recorded().equals(Days.ALL)) {
			conditions.append("and recorded_on between :recordedSince and :recordedUntil\n");
		}
		query.filters().forEach((column, filter) -> {
			this.parameters.put(column.parameter(), filter.stored());
			conditions.append("and %s in (:%s)\n".formatted(column.grouping(), column.parameter()));
		});
		Boolean assisted = query.assistance().some();
		if (assisted != null) {
			conditions.append(assisted ? "and assisted <> ''\n" : "and assisted = ''\n");
		}
		Set<String> assisting = query.assistance().by();
		if (assisting != null) {
			this.parameters.put("assistedBy", String.join(",", assisting));
			// the first condition spares taking apart what is empty, as it mostly is
			conditions.append("""
					and assisted <> '' and string_to_array(assisted, ',') && string_to_array(:assistedBy, ',')
					""");
		}
		return conditions.toString();
	}

}
