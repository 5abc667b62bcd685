package caseintake.benchmarks.growth;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import caseintake.benchmarks.contest.Contestant;
import caseintake.benchmarks.contest.Setting;

/** Something of which there may be more. */
interface Dimension extends AutoCloseable {

	/** For example {@code partitions}. */
	String name();

	/** How many there are of it, in order. */
	List<Integer> sizes();

	/** Gets ready, and gives a contestant for each size, in their order. */
	List<Contestant> contestants(Setting setting) throws IOException, SQLException, InterruptedException;

	/** Name of the contestant of a size. */
	default String contestant(int size) {
		return String.format(Locale.ROOT, "%,d %s", size, name());
	}

	@Override
	void close();

}
