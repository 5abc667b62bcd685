package caseintake.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import caseintake.benchmarks.contest.Row;
import caseintake.benchmarks.counting.CountingRow;
import caseintake.benchmarks.cpu.CpuRow;
import caseintake.benchmarks.growth.GrowthRow;
import caseintake.benchmarks.heap.HeapRow;
import caseintake.benchmarks.imports.ImportRow;
import caseintake.benchmarks.latency.LatencyRow;
import caseintake.benchmarks.questions.QuestionsRow;
import caseintake.benchmarks.readers.ReadersRow;
import caseintake.benchmarks.rebuild.RebuildReads;
import caseintake.benchmarks.rebuild.RebuildRow;
import caseintake.benchmarks.registration.RegistrationRow;
import caseintake.benchmarks.relay.RelayRow;
import caseintake.benchmarks.start.StartRow;

/** All rows, in the order of the result. */
final class Rows {

	static final List<Row> ALL = Stream.concat(measured(), GrowthRow.all().stream()).toList();

	private Rows() {
	}

	private static Stream<Row> measured() {
		return Stream.of(new RegistrationRow(), new ImportRow(), new RelayRow(), CountingRow.dense(),
				CountingRow.real(), new LatencyRow(), new CpuRow(), new RebuildRow(), new RebuildReads(),
				new QuestionsRow(), new ReadersRow(), new StartRow(), new HeapRow());
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
