package caseintake.intake.journal;

import java.util.UUID;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The number of partitions, fixed when the database is created. */
@Component
@DependsOnDatabaseInitialization
public class JournalPartitions {

	private final int count;

	JournalPartitions(JdbcClient jdbc, JournalProperties properties) {
		this.count = jdbc.sql("select count(*) from partition_head").query(Integer.class).single();
		if (this.count != properties.partitions()) {
			throw new UnfitDatabaseException(
					"The journal has %d partitions, but case-intake.journal.partitions says %d. The number is fixed when the database is created."
						.formatted(this.count, properties.partitions()));
		}
	}

	public int count() {
		return this.count;
	}

	/**
	 * The partition of a new case, 0 to count − 1; afterwards the one stored with it
	 * holds.
	 */
	public int of(UUID caseId) {
		return Math.floorMod(caseId.getLeastSignificantBits(), this.count);
	}

}
