package caseintake.stats.statistics;

import java.util.List;
import java.util.stream.Stream;

/** An answer that can be given as CSV. */
public interface CsvTable {

	/** Names of the columns. */
	List<String> header();

	/** A field for each column. */
	Stream<List<String>> lines();

}
