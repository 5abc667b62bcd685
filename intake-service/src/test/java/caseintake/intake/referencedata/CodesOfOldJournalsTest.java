package caseintake.intake.referencedata;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import caseintake.localstack.TestStack;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A journal that is older than the knowledge of what is in use. */
class CodesOfOldJournalsTest {

	private final DriverManagerDataSource database = new DriverManagerDataSource(TestStack.newDatabase(), "postgres",
			"");

	@Test
	void everyCodeThatACaseHasOrHadIsInUse() {
		migrate("8");
		event(1, """
				{"after":{"operation":"lantern","openingUnit":"north","unit":"south","category":"fraud","assisted":[]}}""");
		event(2, """
				{"before":{"openingUnit":"north","unit":"south","category":"fraud","assisted":[]},
				"after":{"openingUnit":"north","unit":"coast","category":"fraud","assisted":["bureau","agency"]}}""");
		event(3, """
				{"before":{"openingUnit":"north","unit":"coast","category":"fraud","assisted":["bureau","agency"]}}""");

		migrate("9");

		List<String> used = jdbc().sql("select kind || ' ' || code from reference_code where in_use order by 1")
			.query(String.class)
			.list();
		assertThat(used).containsExactly("category fraud", "operation lantern", "unit agency", "unit bureau",
				"unit coast", "unit north", "unit south");
	}

	private void migrate(String version) {
		Flyway.configure()
			.dataSource(this.database)
			.placeholders(Map.of("partitions", "1"))
			.target(version)
			.load()
			.migrate();
	}

	private void event(int sequence, String value) {
		jdbc().sql("""
				insert into case_event (partition, sequence, event_id, case_id, type, recorded_at, value)
				values (0, ?, ?, ?, 'test', now(), ?::json)""")
			.params(sequence, UUID.randomUUID(), UUID.randomUUID(), value)
			.update();
	}

	private JdbcClient jdbc() {
		return JdbcClient.create(this.database);
	}

}
