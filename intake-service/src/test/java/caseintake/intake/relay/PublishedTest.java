package caseintake.intake.relay;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import caseintake.intake.Intake;
import caseintake.intake.journal.JournalRows;
import caseintake.protocol.Position;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PublishedTest {

	private static final String TOPIC = "the topic";

	private static Intake intake;

	private static Published published;

	@BeforeAll
	static void start() throws Exception {
		intake = Intake.start();
		published = intake.bean(Published.class);
		intake.register("case-", 240);
	}

	@AfterAll
	static void stop() {
		intake.close();
	}

	@BeforeEach
	void nothingIsPublished() {
		intake.jdbc().sql("update partition_published set sequence = 0, topic_id = ?").param(TOPIC).update();
	}

	@Test
	void whatIsPublishedStaysSo() {
		published.advance(TOPIC, at(3, 7, 4, 2));
		published.advance(TOPIC, at(3, 5, 4, 9));
		assertThat(published.sequences()).containsEntry(3, 7L).containsEntry(4, 9L).containsEntry(5, 0L);
	}

	@Test
	void whatTheJournalDoesNotHaveIsNotPublished() {
		assertThatIllegalStateException()
			.isThrownBy(() -> published.advance(TOPIC, Map.of(3, new Position(7, UUID.randomUUID()))));
		assertThatIllegalStateException()
			.isThrownBy(() -> published.advance(TOPIC, Map.of(3, new Position(9000, UUID.randomUUID()))));
		assertThat(published.sequences()).containsEntry(3, 0L);
	}

	@Test
	void aTopicInThePlaceOfAnotherHasNothing() {
		published.advance(TOPIC, at(3, 7, 4, 2));
		published.concern(TOPIC, TOPIC);
		assertThat(published.sequences()).containsEntry(3, 7L);
		published.concern("another", TOPIC);
		assertThat(published.sequences().values()).containsOnly(0L);
		assertThatIllegalStateException().isThrownBy(() -> published.advance(TOPIC, at(3, 7, 4, 2)));
		assertThat(published.sequences().values()).containsOnly(0L);
	}

	@Test
	void theFirstTopicThatIsSeenIsTakenForTheOneThatAlwaysWas() {
		intake.jdbc().sql("update partition_published set sequence = 5, topic_id = null").update();
		published.concern("first", null);
		assertThat(published.sequences().values()).containsOnly(5L);
	}

	@Test
	void headsThatACommitterHasLockedDoNotHinderIt() {
		new TransactionTemplate(intake.bean(PlatformTransactionManager.class)).executeWithoutResult((status) -> {
			intake.jdbc().sql("set local idle_in_transaction_session_timeout = 0").update();
			intake.jdbc().sql("select partition from partition_head for update").query(Integer.class).list();
			assertThat(CompletableFuture.runAsync(() -> published.advance(TOPIC, at(3, 7, 4, 2))))
				.succeedsWithin(Duration.ofMinutes(1));
		});
		assertThat(published.sequences()).containsEntry(3, 7L);
	}

	private static Map<Integer, Position> at(int one, long oneSequence, int other, long otherSequence) {
		return intake.bean(JournalRows.class).at(Map.of(one, oneSequence, other, otherSequence));
	}

}
