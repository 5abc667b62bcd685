package caseintake.localstack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class JournalTimeTest {

	private static final Instant THEN = Instant.parse("2017-05-11T10:00:00Z");

	private final String database = TestStack.newDatabase();

	private final JournalTime time = new JournalTime(this.database);

	@BeforeEach
	void aJournalWithoutEvents() throws SQLException {
		execute("create function journal_clock() returns timestamptz language sql volatile parallel safe "
				+ "as 'select clock_timestamp()'");
		execute("create table partition_head as select 0 as partition, 0::bigint as last_sequence");
		execute("create table case_event (partition int, sequence bigint, recorded_at timestamptz)");
	}

	@Test
	void anEmptyJournalBeginsThenAndItsClockGoesOn() {
		this.time.begin(THEN, ProcessHandle.current());
		assertShows(THEN);
		Instant first = this.time.now();
		assertThat(this.time.now()).isAfter(first);
	}

	@Test
	void aJournalThatHasEventsIsNotSetBack() throws SQLException {
		execute("update partition_head set last_sequence = 1");
		this.time.begin(THEN, ProcessHandle.current());
		assertShows(Instant.now());
		this.time.moveTo(THEN);
		assertShows(Instant.now());
	}

	@Test
	void itMovesForwardToThePresent() {
		this.time.begin(THEN, ProcessHandle.current());
		this.time.moveTo(THEN.plus(Duration.ofDays(40)));
		assertShows(THEN.plus(Duration.ofDays(40)));
		this.time.moveTo(THEN);
		assertShows(THEN.plus(Duration.ofDays(40)));
		this.time.present();
		assertShows(Instant.now());
	}

	/** As one that is older than the story that could be told with it. */
	@Test
	void whenAJournalBeganIsToldByItsFirstEvents() throws SQLException {
		assertThat(this.time.hasBegunAfter(THEN)).as("empty").isFalse();
		execute("insert into case_event values (0, 1, '2017-05-12T10:00:00Z'), (0, 2, '2017-05-10T10:00:00Z')");
		assertThat(this.time.hasBegunAfter(THEN)).isTrue();
		assertThat(this.time.hasBegunAfter(THEN.plus(Duration.ofDays(1)))).isFalse();
	}

	private void assertShows(Instant then) {
		assertThat(this.time.now()).isCloseTo(then, within(Duration.ofMinutes(2)));
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.database);
				var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
