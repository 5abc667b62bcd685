package caseintake.benchmarks.contest;

import java.io.IOException;
import java.sql.SQLException;

/** Something that is promised or asked in numbers, and how it is measured. */
public interface Row {

	/** How it is asked for; its files have that name, too. */
	String name();

	/** What is promised or asked, a sentence. */
	String promise();

	/**
	 * Measures.
	 * @throws IllegalStateException if it could not, with a sentence
	 */
	Result measure(Setting setting) throws IOException, SQLException, InterruptedException;

}
