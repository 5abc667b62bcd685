package caseintake.intake.relay;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import caseintake.intake.Intake;
import caseintake.intake.journal.Alarms;
import caseintake.intake.journal.JournalRows;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A broker that stops to acknowledge when asked is hard to have. */
@ResourceLock("topic")
class InterruptedRepetitionTest {

	private static final int FEW = 24;

	@Test
	void whatWasSentBeforeARepetitionIsNoPartOfIt() throws Exception {
		try (HandDrivenRelay relay = HandDrivenRelay.start()) {
			try (RelaySession session = relay.open()) {
				HandDrivenRelay.drain(session);
			}
			relay.intake().register("few-", FEW);
			Republishing republishing = relay.intake().bean(Republishing.class);
			var producer = new BreakingProducer();
			try (RelaySession session = session(relay.intake(), producer)) {
				assertThat(session.relay()).isEqualTo(FEW);
				republishing.request(producer.history().getFirst().partition(), 1, "test");
				producer.broken = true;
				assertThatThrownBy(session::relay).isInstanceOf(ExecutionException.class);
			}
			assertThat(republishing.newest()).singleElement().satisfies((request) -> {
				assertThat(request.state()).isEqualTo("sending");
				assertThat(request.acknowledged()).isZero();
			});
		}
	}

	private static RelaySession session(Intake intake, BreakingProducer producer) {
		Published published = intake.bean(Published.class);
		JournalRows journal = intake.bean(JournalRows.class);
		return new RelaySession(journal, published, intake.bean(Republishing.class), intake.bean(Alarms.class),
				producer, "/test", 2 * FEW, intake.bean(Topic.class).watch(String.valueOf(published.topicId())),
				journal.at(published.sequences()), Map.of());
	}

	private static final class BreakingProducer extends MockProducer<byte[], byte[]> {

		private boolean broken;

		BreakingProducer() {
			super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
		}

		@Override
		public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> event) {
			return this.broken ? CompletableFuture.failedFuture(new TimeoutException("not acknowledged"))
					: super.send(event);
		}

	}

}
