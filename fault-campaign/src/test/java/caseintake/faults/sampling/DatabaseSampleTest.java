package caseintake.faults.sampling;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import caseintake.localstack.LocalPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A real PostgreSQL in which both databases are one, two partitions and one case. */
class DatabaseSampleTest {

	private static final String TABLES = """
			drop schema public cascade;
			create schema public;
			create table generation (generation int, state text);
			create table partition_progress (generation int, partition int, last_sequence bigint);
			create table quarantine (generation int, partition int, sequence bigint);
			create table partition_total (generation int, partition int, live bigint);
			create table cell (generation int, reason text, added bigint, removed bigint);
			create table partition_head (partition int, last_sequence bigint);
			create table partition_published (partition int, sequence bigint);
			insert into generation values (1, 'closed'), (2, 'live'), (3, 'building');
			insert into partition_progress values (1, 0, 0), (1, 1, 0), (2, 0, 0), (2, 1, 1), (3, 0, 0), (3, 1, 0);
			insert into partition_total values (2, 1, 1);
			insert into cell values (2, 'case-opened.v1', 1, 0), (1, 'case-opened.v1', 5, 0);
			insert into partition_head values (0, 0), (1, 1);
			insert into partition_published values (0, 0), (1, 1)""";

	private static LocalPostgres postgres;

	private static String url;

	@BeforeAll
	static void start(@TempDir Path folder) {
		postgres = LocalPostgres.start(folder, 0);
		url = postgres.jdbcUrl("books");
	}

	@AfterAll
	static void stop() {
		postgres.close();
	}

	@BeforeEach
	void fill() throws SQLException {
		change(TABLES);
	}

	@Test
	void whatFitsTogetherIsLevel() {
		assertThat(sample()).hasValueSatisfying((standing) -> {
			assertThat(standing.broken()).isEmpty();
			assertThat(standing.level()).isTrue();
			assertThat(standing.head()).isEqualTo(1);
		});
	}

	@Test
	void anEventThatMovesACaseIsOneOfTheCells() throws SQLException {
		change("""
				insert into cell values (2, 'case-transferred.v1', 0, 1), (2, 'case-transferred.v1', 1, 0);
				insert into cell values (2, 'case-withdrawn.v1', 0, 1);
				update partition_progress set last_sequence = 3 where generation = 2 and partition = 1;
				update partition_total set live = 0;
				update partition_head set last_sequence = 3 where partition = 1;
				update partition_published set sequence = 3 where partition = 1""");
		assertThat(sample()).hasValueSatisfying((standing) -> assertThat(standing.broken()).isEmpty());
		change("update cell set removed = 0 where reason = 'case-transferred.v1'");
		assertThat(sample()).hasValueSatisfying(
				(standing) -> assertThat(standing.broken()).containsExactly("1 cases in the cells, the totals say 0"));
	}

	@Test
	void twoLiveGenerationsAreBroken() throws SQLException {
		change("update generation set state = 'live' where generation = 3");
		assertBroken("these generations are live: [2, 3]");
	}

	@Test
	void noLiveGenerationIsBroken() throws SQLException {
		change("update generation set state = 'closed' where generation = 2");
		assertBroken("these generations are live: []");
	}

	@Test
	void aPartitionWithoutProgressIsBroken() throws SQLException {
		change("delete from partition_progress where generation = 2 and partition = 0");
		assertBroken("partition 0 is");
	}

	@Test
	void aPartitionWithoutAHeadIsBroken() throws SQLException {
		change("delete from partition_head where partition = 1");
		assertBroken("partition 1 is null in the journal");
	}

	@Test
	void aPartitionWithoutPublishedIsBroken() throws SQLException {
		change("delete from partition_published where partition = 1");
		assertBroken("partition 1 is");
	}

	@Test
	void aTableThatIsGoneIsBroken() throws SQLException {
		change("drop table cell");
		assertBroken("the databases cannot be read");
	}

	@Test
	void aDatabaseThatIsAwayIsNoSample() {
		assertThat(new DatabaseSample(url, "jdbc:postgresql://127.0.0.1:1/books?user=postgres").take()).isEmpty();
	}

	private static void assertBroken(String sentence) {
		assertThat(sample()).hasValueSatisfying((standing) -> {
			assertThat(standing.broken()).anyMatch((each) -> each.startsWith(sentence));
			assertThat(standing.level()).isFalse();
		});
	}

	private static Optional<Standing> sample() {
		return new DatabaseSample(url, url).take();
	}

	private static void change(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
