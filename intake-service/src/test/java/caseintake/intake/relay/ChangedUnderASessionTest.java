package caseintake.intake.relay;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import caseintake.intake.Broker;
import caseintake.intake.journal.Alarms;
import caseintake.intake.journal.JournalRows;
import caseintake.protocol.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static caseintake.intake.relay.HandDrivenRelay.drain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Journal or topic are no longer what they were when the session began. */
@ResourceLock("topic")
class ChangedUnderASessionTest {

	private static HandDrivenRelay relay;

	@BeforeAll
	static void start() throws Exception {
		relay = HandDrivenRelay.start();
	}

	@AfterAll
	static void stop() {
		relay.close();
	}

	/** As after a promotion: the pool reconnects, and the same session goes on. */
	@Test
	void aSessionEndsWhenTheJournalHasAnotherEventWhereItWas() throws Exception {
		try (RelaySession session = relay.open()) {
			drain(session);
			withAnotherLastEvent(6, () -> assertThatIllegalStateException().isThrownBy(session::relay));
		}
	}

	@Test
	void aSessionThatHasNotSentYetEndsWhenTheJournalHasAnotherEventWhereItBegan() throws Exception {
		try (RelaySession session = relay.open()) {
			drain(session);
		}
		try (RelaySession session = relay.open()) {
			withAnotherLastEvent(7, () -> assertThatIllegalStateException().isThrownBy(session::relay));
		}
	}

	@Test
	void aSessionEndsWhenTheJournalWentBackWhileAStretchIsRepeated() throws Exception {
		try (RelaySession session = relay.open()) {
			drain(session);
			relay.intake().bean(Republishing.class).request(10, 1, "test");
			session.relay();
			withAnotherLastEvent(10, () -> assertThatIllegalStateException().isThrownBy(session::relay));
			drain(session);
		}
	}

	@Test
	void aRepetitionThatBrokeOffDoesNotHideWhatWasSentBeforeIt() throws Exception {
		try (RelaySession session = relay.open()) {
			drain(session);
			KnownRecords known = relay.intake().bean(KnownRecords.class);
			known.declare(known.end(8).orElseThrow()); // only the repetition is looked at
			relay.intake().bean(Republishing.class).request(8, 1, "test");
			session.relay();
		}
		assertThat(relay.intake().bean(LostEvents.class).find().get(8).lost()).isEmpty();
		withAnotherLastEvent(8, () -> {
			assertThatThrownBy(relay::open).isInstanceOf(RelayHaltedException.class);
			assertThat(relay.intake().bean(LostEvents.class).find().get(8).lost()).singleElement()
				.extracting(LostEvents.LostEvent::sequence)
				.isEqualTo(relay.published(8));
		});
		relay.resolveAlarms("the event is there again");
	}

	@Test
	void anEventThatTheJournalLacksStopsTheRelayUntilItIsThereAgain() throws Exception {
		try (RelaySession session = relay.open()) {
			drain(session);
			relay.intake().register("hole-", 240);
			long lacking = relay.published(9) + 2;
			takeOut(lacking);
			assertThatThrownBy(session::relay).isInstanceOf(RelayHaltedException.class);
			assertHole(lacking);
			putBack(lacking);
			drain(session);
			assertThat(relay.published(9)).isGreaterThan(lacking);
		}
		long lacking = relay.published(9) - 1;
		relay.intake()
			.jdbc()
			.sql("update partition_published set sequence = ? where partition = 9")
			.param(lacking)
			.update();
		takeOut(lacking);
		assertThatThrownBy(relay::open).isInstanceOf(RelayHaltedException.class);
		assertHole(lacking);
		putBack(lacking);
		try (RelaySession session = relay.open()) {
			assertThat(drain(session)).isOne();
		}
	}

	/** It stands still after its look at a topic that is then made anew. */
	@Test
	void aRelayThatWasOvertakenTakesNothingBack() throws Exception {
		try (RelaySession session = relay.open()) {
			drain(session);
		}
		Map<Integer, Long> published = relay.intake().bean(Published.class).sequences();
		Broker.makeTopicAnew(12);
		var overtaken = new AtomicBoolean();
		assertThatIllegalStateException().isThrownBy(() -> relay.intake().bean(RelaySessions.class).open(() -> {
			if (overtaken.compareAndSet(false, true)) {
				fillTheTopicMadeAnew();
			}
			return true;
		}));
		assertThat(relay.intake().bean(Published.class).sequences()).isEqualTo(published);
	}

	private static void fillTheTopicMadeAnew() {
		Broker.makeTopicAnew(12);
		try (RelaySession session = relay.open()) {
			drain(session);
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static void takeOut(long sequence) {
		relay.intake()
			.jdbc()
			.sql("update case_event set sequence = -sequence where partition = 9 and sequence = ?")
			.param(sequence)
			.update();
	}

	private static void putBack(long sequence) {
		takeOut(-sequence);
		relay.resolveAlarms("it is back");
	}

	private static void assertHole(long sequence) {
		assertThat(relay.intake().bean(Alarms.class).standing()).singleElement().satisfies((alarm) -> {
			assertThat(alarm.kind()).isEqualTo("journal-has-a-hole");
			assertThat(alarm.partition()).isEqualTo(9);
			assertThat(alarm.detail()).contains("sequence " + sequence + ",");
		});
	}

	private static void withAnotherLastEvent(int partition, Runnable test) {
		UUID id = relay.intake()
			.bean(JournalRows.class)
			.at(Map.of(partition, relay.published(partition)))
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
		relay.intake()
			.jdbc()
			.sql("update case_event set event_id = ? where partition = ? and sequence = ?")
			.param(id)
			.param(partition)
			.param(relay.published(partition))
			.update();
	}

}
