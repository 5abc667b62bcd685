package caseintake.stats.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import caseintake.referencedata.ReferenceData;
import caseintake.stats.pipeline.AnswerProperties;
import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one query behind every figure: Σ(added − removed) of the cells that are asked for.
 */
@Component
class CaseFigures {

	private static final int FETCH_SIZE = 5_000;

	private final JdbcClient jdbc;

	private final ReferenceData referenceData;

	private final int maximumRows;

	CaseFigures(JdbcClient jdbc, ReferenceData referenceData, AnswerProperties properties) {
		this.jdbc = jdbc;
		this.referenceData = referenceData;
		this.maximumRows = properties.maximumRows();
	}

	/** The figures that are not zero, to be read in the transaction of their answer. */
	Figures read(int generation, CaseQuery query) {
		Map<GroupColumn, Labels> labels = new LinkedHashMap<>();
		query.groupBy().forEach((column) -> labels.put(column, new Labels(column, this.referenceData)));
		var byKey = new TreeMap<List<Label>, Long>(Figures.ORDER);
		var sql = new CaseSql(generation, query, this.maximumRows + 1);
		int[] rows = { 0 };
		this.jdbc.sql(sql.text()).withFetchSize(FETCH_SIZE).params(sql.parameters()).query((row) -> {
			if (++rows[0] > this.maximumRows) {
				throw new ProblemException(ProblemType.ANSWER_TOO_LARGE);
			}
			var key = new Label[labels.size()];
			int column = 0;
			for (Labels one : labels.values()) {
				key[column] = one.of(row.getString(++column));
			}
			byKey.merge(List.of(key), row.getLong("cases"), Long::sum);
		});
		byKey.values().removeIf((cases) -> cases == 0);
		return new Figures(labels, byKey);
	}

	/** The same, with the zeroes of units and categories. */
	Figures readWithZeroes(int generation, CaseQuery query) {
		return new ZeroCells(query, this.maximumRows).addedTo(read(generation, query));
	}

}
