package caseintake.stats.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import caseintake.stats.pipeline.AnswerProperties;
import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one query behind every figure: sums of the cells that are asked for. */
@Component
class CaseFigures {

	private static final int FETCH_SIZE = 5_000;

	private final JdbcClient jdbc;

	private final int maximumRows;

	CaseFigures(JdbcClient jdbc, AnswerProperties properties) {
		this.jdbc = jdbc;
		this.maximumRows = properties.maximumRows();
	}

	/** The figures that are not zero, to be read in the transaction of their answer. */
	<V> Figures<V> read(int generation, CaseQuery query, Measure<V> measure) {
		return read(generation, query, measure, this.maximumRows);
	}

	/** The same, of a smaller answer. */
	<V> Figures<V> read(int generation, CaseQuery query, Measure<V> measure, int maximumRows) {
		var figures = new Figures<>(query.groupBy(), measure, query.referenceData());
		List<Labels> columns = List.copyOf(figures.columns().values());
		each(new CaseSql(generation, query, measure, maximumRows + 1), maximumRows,
				(row) -> figures.add(key(row, columns), measure.reader().read(row)));
		figures.dropZeroes();
		return figures;
	}

	/** Numbers of cases, each with the values of the columns as counters hold them. */
	void readStored(int generation, CaseQuery query, RowCallbackHandler reader) {
		each(new CaseSql(generation, query, Measure.CASES, this.maximumRows + 1), this.maximumRows, reader);
	}

	private void each(CaseSql sql, int maximumRows, RowCallbackHandler reader) {
		this.jdbc.sql(sql.text()).withFetchSize(FETCH_SIZE).params(sql.parameters()).query((row) -> {
			if (row.getRow() > maximumRows) {
				throw new ProblemException(ProblemType.ANSWER_TOO_LARGE);
			}
			reader.processRow(row);
		});
	}

	private static List<Label> key(ResultSet row, List<Labels> columns) throws SQLException {
		var key = new Label[columns.size()];
		for (int column = 0; column < key.length; column++) {
			key[column] = columns.get(column).of(row.getString(column + 1));
		}
		return List.of(key);
	}

}
