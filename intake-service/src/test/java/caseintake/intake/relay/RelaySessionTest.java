package caseintake.intake.relay;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import caseintake.intake.Broker;
import caseintake.intake.journal.Alarm;
import caseintake.intake.journal.Alarms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static caseintake.intake.relay.HandDrivenRelay.drain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ResourceLock("topic")
class RelaySessionTest {

	private static HandDrivenRelay relay;

	private static Republishing republishing;

	@BeforeAll
	static void start() throws Exception {
		relay = HandDrivenRelay.start();
		republishing = relay.intake().bean(Republishing.class);
	}

	@AfterAll
	static void stop() {
		relay.close();
	}

	@Test
	void aRunningSessionRepeatsAStretchAndGoesOn() throws Exception {
		try (RelaySession session = relay.open()) {
			drain(session);
			republishing.request(0, 2, "test");
			assertThat(drain(session)).isEqualTo(relay.published(0) - 1);
		}
	}

	@Test
	void publishedNeverGoesBackWhileAStretchIsRepeated() throws Exception {
		try (RelaySession session = relay.open()) {
			drain(session);
			Map<Integer, Long> published = relay.intake().bean(Published.class).sequences();
			republishing.request(1, 1, "test");
			assertThat(session.relay()).isEqualTo(4);
			assertThat(relay.intake().bean(Published.class).sequences()).isEqualTo(published);
			assertThat(request().acknowledged()).isEqualTo(4);
			assertThat(request().state()).isEqualTo("sending");
			drain(session);
		}
	}

	@Test
	void fewEventsAreMarkedTogetherWithWhatFollows() throws Exception {
		try (RelaySession session = relay.open()) {
			drain(session);
			relay.intake().register("few-", 240);
			long marked = published();
			assertThat(session.relay()).isPositive().isLessThan(50);
			assertThat(published()).isEqualTo(marked);
			int relayed = drain(session);
			assertThat(relayed).isPositive();
			assertThat(published()).isEqualTo(marked + 240);
		}
	}

	@Test
	void theNextSessionGoesOnWhereTheLastOneWas() throws Exception {
		try (RelaySession session = relay.open()) {
			drain(session);
			republishing.request(2, 1, "test");
			session.relay();
		}
		try (RelaySession session = relay.open()) {
			assertThat(drain(session)).isEqualTo(relay.published(2) - 4);
		}
		assertThat(request().state()).isEqualTo("done");
		assertThat(request().doneAt()).isNotNull();
	}

	@Test
	void whatIsNewerThanTheRequestFollowsItsStretch() throws Exception {
		try (RelaySession session = relay.open()) {
			drain(session);
			republishing.request(3, 1, "test");
			relay.intake().register("new-", 240);
			drain(session);
			List<Long> sequences = Broker.events(3).stream().map((event) -> event.link().sequence()).toList();
			List<Long> whole = LongStream.rangeClosed(1, relay.published(3)).boxed().toList();
			assertThat(sequences.subList(sequences.size() - whole.size(), sequences.size())).isEqualTo(whole);
			assertThat(request().until()).isLessThan(relay.published(3));
		}
	}

	@Test
	void overlappingRequestsAreBothMet() throws Exception {
		try (RelaySession session = relay.open()) {
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
		try (RelaySession session = relay.open()) {
			drain(session);
			int records = Broker.events(5).size();
			republishing.request(5, 1, "test");
			Alarm alarm = relay.intake().bean(Alarms.class).raise(null, "held", "test").orElseThrow();
			assertThatThrownBy(session::relay).isInstanceOf(RelayHaltedException.class);
			assertThat(Broker.events(5)).hasSize(records);
			assertThat(request().state()).isEqualTo("waiting");
			relay.intake().bean(Alarms.class).resolve(alarm.id(), "test");
			drain(session);
		}
	}

	private static long published() {
		return relay.intake().bean(Published.class).sequences().values().stream().mapToLong(Long::longValue).sum();
	}

	private static Republishing.Request request() {
		return republishing.newest().getFirst();
	}

}
