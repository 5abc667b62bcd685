package caseintake.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import caseintake.benchmarks.contest.Row;
import caseintake.benchmarks.counting.CountingRow;
import caseintake.benchmarks.imports.ImportRow;
import caseintake.benchmarks.rebuild.RebuildReads;
import caseintake.benchmarks.registration.RegistrationRow;
import caseintake.benchmarks.relay.RelayRow;

/** All rows, in the order of the result. */
final class Rows {

	static final List<Row> ALL = List.of(new RegistrationRow(), new ImportRow(), new RelayRow(), CountingRow.dense(),
			CountingRow.real(), new RebuildReads());

	private Rows() {
	}

	/**
	 * Those of these names, in the order of the result.
	 * @param names separated by commas
	 * @return none if a name is not known
	 */
	static List<Row> named(String names) {
		List<String> wanted = Arrays.asList(names.split(",", -1));
		List<Row> rows = ALL.stream().filter((row) -> wanted.contains(row.name())).toList();
		boolean known = rows.stream().map(Row::name).collect(Collectors.toSet()).containsAll(wanted);
		return known ? rows : List.of();
	}

}
