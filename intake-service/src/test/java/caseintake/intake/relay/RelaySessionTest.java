package caseintake.intake.relay;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;

import caseintake.intake.Broker;
import caseintake.intake.Intake;
import caseintake.intake.journal.Alarm;
import caseintake.intake.journal.Alarms;
import caseintake.intake.journal.JournalRows;
import caseintake.localstack.TestStack;
import caseintake.protocol.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Sessions that the test drives by hand: the instance itself never gets the lease. */
@ResourceLock("topic")
class RelaySessionTest {

	private static Intake intake;

	private static Republishing republishing;

	@BeforeAll
	static void start() throws Exception {
		String database = TestStack.newDatabase();
		try (Intake first = Intake.start(database)) {
			first.jdbc().sql("update relay_lease set holder = gen_random_uuid(), expires_at = 'infinity'").update();
			first.register("case-", 240);
		}
		intake = Intake.start(database, Broker.address(), "case-intake.relay.batch-size=4");
		republishing = intake.bean(Republishing.class);
	}

	@AfterAll
	static void stop() {
		intake.close();
		Broker.deleteTopic();
	}

	@Test
	void aRunningSessionRepeatsAStretchAndGoesOn() throws Exception {
		try (RelaySession session = open()) {
			drain(session);
			republishing.request(0, 2, "test");
			assertThat(drain(session)).isEqualTo(published(0) - 1);
		}
	}

	@Test
	void publishedNeverGoesBackWhileAStretchIsRepeated() throws Exception {
		try (RelaySession session = open()) {
			drain(session);
			Map<Integer, Long> published = intake.bean(Published.class).sequences();
			republishing.request(1, 1, "test");
			assertThat(session.relay()).isEqualTo(4);
			assertThat(intake.bean(Published.class).sequences()).isEqualTo(published);
			assertThat(request().acknowledged()).isEqualTo(4);
			assertThat(request().state()).isEqualTo("sending");
			drain(session);
		}
	}

	@Test
	void theNextSessionGoesOnWhereTheLastOneWas() throws Exception {
		try (RelaySession session = open()) {
			drain(session);
			republishing.request(2, 1, "test");
			session.relay();
		}
		try (RelaySession session = open()) {
			assertThat(drain(session)).isEqualTo(published(2) - 4);
		}
		assertThat(request().state()).isEqualTo("done");
		assertThat(request().doneAt()).isNotNull();
	}

	@Test
	void whatIsNewerThanTheRequestFollowsItsStretch() throws Exception {
		try (RelaySession session = open()) {
			drain(session);
			republishing.request(3, 1, "test");
			intake.register("new-", 240);
			drain(session);
			List<Long> sequences = Broker.events(3).stream().map((event) -> event.link().sequence()).toList();
			List<Long> whole = LongStream.rangeClosed(1, published(3)).boxed().toList();
			assertThat(sequences.subList(sequences.size() - whole.size(), sequences.size())).isEqualTo(whole);
			assertThat(request().until()).isLessThan(published(3));
		}
	}

	@Test
	void overlappingRequestsAreBothMet() throws Exception {
		try (RelaySession session = open()) {
			drain(session);
			republishing.request(4, 5, "test");
			session.relay();
			republishing.request(4, 3, "test");
			drain(session);
			assertThat(republishing.newest()).allMatch((request) -> request.state().equals("done"));
			assertThat(Broker.events(4).stream().filter((event) -> event.link().sequence() == 3)).hasSize(2);
		}
	}

	@Test
	void aSessionSendsNothingMoreOnceAnAlarmStands() throws Exception {
		try (RelaySession session = open()) {
			drain(session);
			int records = Broker.events(5).size();
			republishing.request(5, 1, "test");
			Alarm alarm = intake.bean(Alarms.class).raise(null, "held", "test").orElseThrow();
			assertThatThrownBy(session::relay).isInstanceOf(RelayHaltedException.class);
			assertThat(Broker.events(5)).hasSize(records);
			intake.bean(Alarms.class).resolve(alarm.id(), "test");
			drain(session);
		}
	}

	/** As after a promotion: the pool reconnects, and the same session goes on. */
	@Test
	void aSessionEndsWhenTheJournalHasAnotherEventWhereItWas() throws Exception {
		try (RelaySession session = open()) {
			drain(session);
			withAnotherLastEvent(6, () -> assertThatIllegalStateException().isThrownBy(session::relay));
		}
	}

	@Test
	void aSessionThatHasNotSentYetEndsWhenTheJournalHasAnotherEventWhereItBegan() throws Exception {
		try (RelaySession session = open()) {
			drain(session);
		}
		try (RelaySession session = open()) {
			withAnotherLastEvent(7, () -> assertThatIllegalStateException().isThrownBy(session::relay));
		}
	}

	@Test
	void aSessionEndsWhenTheJournalWentBackWhileAStretchIsRepeated() throws Exception {
		try (RelaySession session = open()) {
			drain(session);
			republishing.request(10, 1, "test");
			session.relay();
			withAnotherLastEvent(10, () -> assertThatIllegalStateException().isThrownBy(session::relay));
			drain(session);
		}
	}

	@Test
	void aRepetitionThatBrokeOffDoesNotHideWhatWasSentBeforeIt() throws Exception {
		try (RelaySession session = open()) {
			drain(session);
			KnownRecords known = intake.bean(KnownRecords.class);
			known.declare(known.end(8).orElseThrow()); // only the repetition is looked at
			republishing.request(8, 1, "test");
			session.relay();
		}
		assertThat(intake.bean(LostEvents.class).find().get(8).lost()).isEmpty();
		withAnotherLastEvent(8, () -> {
			assertThatThrownBy(RelaySessionTest::open).isInstanceOf(RelayHaltedException.class);
			assertThat(intake.bean(LostEvents.class).find().get(8).lost()).singleElement()
				.extracting(LostEvents.LostEvent::sequence)
				.isEqualTo(published(8));
		});
		intake.bean(Alarms.class)
			.standing()
			.forEach((alarm) -> intake.bean(Alarms.class).resolve(alarm.id(), "the event is there again"));
	}

	@Test
	void anEventThatTheJournalLacksStopsTheRelayUntilItIsThereAgain() throws Exception {
		try (RelaySession session = open()) {
			drain(session);
			intake.register("hole-", 240);
			long lacking = published(9) + 2;
			takeOut(lacking);
			assertThatThrownBy(session::relay).isInstanceOf(RelayHaltedException.class);
			assertHole(lacking);
			putBack(lacking);
			drain(session);
			assertThat(published(9)).isGreaterThan(lacking);
		}
		long lacking = published(9) - 1;
		intake.jdbc().sql("update partition_published set sequence = ? where partition = 9").param(lacking).update();
		takeOut(lacking);
		assertThatThrownBy(RelaySessionTest::open).isInstanceOf(RelayHaltedException.class);
		assertHole(lacking);
		putBack(lacking);
		try (RelaySession session = open()) {
			assertThat(drain(session)).isOne();
		}
	}

	/** It stands still after its look at a topic that is then made anew. */
	@Test
	void aRelayThatWasOvertakenTakesNothingBack() throws Exception {
		try (RelaySession session = open()) {
			drain(session);
		}
		Map<Integer, Long> published = intake.bean(Published.class).sequences();
		Broker.makeTopicAnew(12);
		var overtaken = new AtomicBoolean();
		assertThatIllegalStateException().isThrownBy(() -> intake.bean(RelaySessions.class).open(() -> {
			if (overtaken.compareAndSet(false, true)) {
				fillTheTopicMadeAnew();
			}
			return true;
		}));
		assertThat(intake.bean(Published.class).sequences()).isEqualTo(published);
	}

	private static void fillTheTopicMadeAnew() {
		Broker.makeTopicAnew(12);
		try (RelaySession session = open()) {
			drain(session);
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static void takeOut(long sequence) {
		intake.jdbc()
			.sql("update case_event set sequence = -sequence where partition = 9 and sequence = ?")
			.param(sequence)
			.update();
	}

	private static void putBack(long sequence) {
		takeOut(-sequence);
		intake.bean(Alarms.class)
			.standing()
			.forEach((alarm) -> intake.bean(Alarms.class).resolve(alarm.id(), "it is back"));
	}

	private static void assertHole(long sequence) {
		assertThat(intake.bean(Alarms.class).standing()).singleElement().satisfies((alarm) -> {
			assertThat(alarm.kind()).isEqualTo("journal-has-a-hole");
			assertThat(alarm.partition()).isEqualTo(9);
			assertThat(alarm.detail()).contains("sequence " + sequence + ",");
		});
	}

	private static void withAnotherLastEvent(int partition, Runnable test) {
		UUID id = intake.bean(JournalRows.class)
			.at(Map.of(partition, published(partition)))
			.getOrDefault(partition, Position.START)
			.eventId();
		replace(partition, UUID.randomUUID());
		try {
			test.run();
		}
		finally {
			replace(partition, id);
		}
	}

	private static void replace(int partition, @Nullable UUID id) {
		intake.jdbc()
			.sql("update case_event set event_id = ? where partition = ? and sequence = ?")
			.param(id)
			.param(partition)
			.param(published(partition))
			.update();
	}

	private static RelaySession open() throws Exception {
		return intake.bean(RelaySessions.class).open(() -> true);
	}

	private static int drain(RelaySession session) throws Exception {
		int relayed = 0;
		for (int events = session.relay(); events > 0; events = session.relay()) {
			relayed += events;
		}
		return relayed;
	}

	private static long published(int partition) {
		return intake.bean(Published.class).sequences().getOrDefault(partition, 0L);
	}

	private static Republishing.Request request() {
		return republishing.newest().getFirst();
	}

}
