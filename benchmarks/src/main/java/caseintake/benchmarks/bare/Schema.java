package caseintake.benchmarks.bare;

import java.nio.file.Path;
import java.util.Map;

import caseintake.benchmarks.stack.Infrastructure;
import org.flywaydb.core.Flyway;

/**
 * Gives a database the tables of one of our services, by that service's own migrations.
 */
final class Schema {

	private static final String USER = "postgres";

	private Schema() {
	}

	/**
	 * Creates the database and its tables.
	 * @param project the project's folder
	 * @param service a module, for example {@code intake-service}
	 */
	static void create(Infrastructure infrastructure, String database, Path project, String service, int partitions) {
		Flyway.configure()
			.dataSource(infrastructure.jdbcUrl(database), USER, "")
			.locations("filesystem:" + project.resolve(service + "/src/main/resources/db/migration"))
			.placeholders(Map.of("partitions", Integer.toString(partitions)))
			.load()
			.migrate();
	}

}
