package caseintake.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** A promise in numbers, and how it is measured. */
interface Row {

	/** In the order of the result. */
	List<Row> ALL = List.of(new RebuildReads());

	/** How it is asked for; its samples have that name, too. */
	String name();

	/** What is promised, a sentence. */
	String promise();

	/**
	 * Measures.
	 * @throws IllegalStateException if it could not, with a sentence
	 */
	Result measure(Setting setting) throws IOException, SQLException, InterruptedException;

}
