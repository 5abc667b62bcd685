package caseintake.stats.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** A question as SQL. Everything that was submitted is a parameter. */
final class CaseSql {

	private final Map<String, Object> parameters = new HashMap<>();

	private final String text;

	CaseSql(int generation, CaseQuery query, int limit) {
		this.parameters.put("generation", generation);
		this.parameters.put("openedSince", query.opened().since());
		this.parameters.put("openedUntil", query.opened().until());
		this.parameters.put("recordedSince", query.recorded().since());
		this.parameters.put("recordedUntil", query.recorded().until());
		this.parameters.put("limit", limit);
		String columns = query.groupBy().stream().map((column) -> column.text() + ", ").collect(Collectors.joining());
		String groups = query.groupBy().stream().map(GroupColumn::grouping).collect(Collectors.joining(", "));
		this.text = """
				select %s coalesce(sum(added - removed), 0)::bigint as cases
				from cell
				where generation = :generation
					and opened_on between :openedSince and :openedUntil
					and recorded_on between :recordedSince and :recordedUntil
					%s
				%s
				having sum(added - removed) <> 0
				limit :limit
				""".formatted(columns, conditions(query), groups.isEmpty() ? "" : "group by " + groups);
	}

	String text() {
		return this.text;
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

	private String conditions(CaseQuery query) {
		var conditions = new StringBuilder();
		conditions.append(condition("operation", query.operation()));
		conditions.append(condition("unit", query.unit()));
		conditions.append(condition("opening_unit", query.openingUnit()));
		conditions.append(condition("category", query.category()));
		if (query.assisted() != null) {
			conditions.append(query.assisted() ? "and assisted <> ''" : "and assisted = ''");
		}
		return conditions.toString();
	}

	private String condition(String column, @Nullable CodeFilter filter) {
		if (filter == null) {
			return "";
		}
		this.parameters.put(column, filter.stored());
		return "and %s in (:%s)\n".formatted(column, column);
	}

}
