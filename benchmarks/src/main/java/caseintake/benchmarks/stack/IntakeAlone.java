package caseintake.benchmarks.stack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * An intake-service that only takes cases in: somebody else seems to have its relay's
 * lease, so nothing is sent on, and nobody counts.
 *
 * @param program it
 * @param journal how many cases it has
 */
public record IntakeAlone(Program program, Query journal) {

	private static final String DATABASE = "intake_alone";

	/**
	 * Starts it, and waits until it is ready. The lease is taken before: a relay that
	 * holds it looks only now and then whether it still does.
	 */
	public static IntakeAlone start(Infrastructure infrastructure, Programs programs, Path referenceData)
			throws SQLException {
		program(infrastructure, programs, referenceData).stop();
		try (Connection connection = infrastructure.connect(DATABASE);
				Statement statement = connection.createStatement()) {
			statement.execute("update relay_lease set holder = gen_random_uuid(), expires_at = 'infinity'");
		}
		return new IntakeAlone(program(infrastructure, programs, referenceData),
				new Query(infrastructure, DATABASE, "select sum(last_sequence) from partition_head"));
	}

	private static Program program(Infrastructure infrastructure, Programs programs, Path referenceData) {
		return programs.ours("intake-service", "intake-alone", Programs.OUR_HEAP,
				Map.of("SPRING_DATASOURCE_URL", infrastructure.jdbcUrl(DATABASE), "SPRING_KAFKA_BOOTSTRAP_SERVERS",
						infrastructure.bootstrapServers(), "CASE_INTAKE_REFERENCE_DATA",
						referenceData.toUri().toString(), "CASE_INTAKE_RELAY_REPLICAS", "1"))
			.awaitReady();
	}

}
