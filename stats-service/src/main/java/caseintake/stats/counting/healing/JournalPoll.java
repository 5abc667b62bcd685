package caseintake.stats.counting.healing;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

import caseintake.stats.counting.Alarms;
import caseintake.stats.counting.CountingProperties;
import caseintake.stats.counting.Failure;
import caseintake.stats.counting.OpenPositions;
import caseintake.protocol.Position;

/**
 * Asks the journal every few seconds whether it still has what was counted, and how much
 * more. The figures rest on this confirmation.
 */
@Component
class JournalPoll {

	private final ReentrantLock asking = new ReentrantLock();

	private final OpenPositions positions;

	private final JournalClient journal;

	private final ConfirmationTable confirmations;

	private final Alarms alarms;

	private final Healer healer;

	private final JournalWatch watch;

	private final Standstill standstill;

	private final Clock clock;

	JournalPoll(OpenPositions positions, JournalClient journal, ConfirmationTable confirmations, Alarms alarms,
			Healer healer, JournalWatch watch, CountingProperties properties, Clock clock) {
		this.positions = positions;
		this.journal = journal;
		this.confirmations = confirmations;
		this.alarms = alarms;
		this.healer = healer;
		this.watch = watch;
		this.standstill = new Standstill(properties.healAfter());
		this.clock = clock;
	}

	// at a fixed rate, because fixed delays share one thread, and a journal that hangs
	// must not hold up others
	@Scheduled(fixedRateString = "${case-intake.counting.poll-interval:2s}")
	void poll() {
		if (!this.asking.tryLock()) {
			return;
		}
		try {
			// read before the question: the answer confirms these positions and no later
			// ones
			this.positions.read().ifPresent(this::ask);
		}
		catch (RestClientException | DataAccessException | TransactionException ex) {
			this.watch.silent(Failure.name(ex));
		}
		finally {
			this.asking.unlock();
		}
	}

	private void ask(OpenPositions.Snapshot asked) {
		asked.stopped().forEach(this.standstill::stopped);
		JournalState state = state(asked.byPartition());
		this.watch.heard(state);
		if (state.partitions().size() != asked.byPartition().size()) {
			this.alarms.raise(asked.generation(), null, "journal-partitions-differ",
					"the journal has %d partitions, the counters have %d".formatted(state.partitions().size(),
							asked.byPartition().size()));
			return;
		}
		var pending = new Pending();
		for (JournalState.Partition partition : state.partitions()) {
			Position counted = asked.byPartition().get(partition.partition());
			JournalState.Asked there = partition.position();
			if (counted != null && there != null && there.sequence() == counted.sequence()) {
				hold(asked, counted, partition, there);
				pending.add(partition.head() - counted.sequence(), there.nextRecordedAt());
			}
		}
		this.watch.answered(pending.events, pending.oldest);
		this.healer.goOn();
	}

	/**
	 * A journal with fewer partitions refuses the question for one that it does not have.
	 */
	private JournalState state(Map<Integer, Position> positions) {
		try {
			return this.journal.state(positions);
		}
		catch (HttpClientErrorException ex) {
			JournalState state = this.journal.state(Map.of());
			if (state.partitions().size() == positions.size()) {
				throw ex;
			}
			return state;
		}
	}

	private void hold(OpenPositions.Snapshot asked, Position counted, JournalState.Partition answer,
			JournalState.Asked there) {
		if (!counted.isConfirmedBy(answer.head(), there.eventId())) {
			this.alarms.raise(asked.generation(), answer.partition(), "journal-went-back",
					"sequence %d is counted as event %s, the journal's head is %d and it has event %s there"
						.formatted(counted.sequence(), counted.eventId(), answer.head(), there.eventId()));
			this.confirmations.reaches(asked, answer);
			return;
		}
		this.confirmations.confirm(asked, counted, answer, there.nextRecordedAt());
		if (!asked.stopped().contains(answer.partition()) && this.standstill.found(asked.generation(),
				answer.partition(), counted.sequence(), answer.head(), this.clock.instant())) {
			this.healer.heal(answer.partition());
		}
	}

	private static final class Pending {

		private long events;

		private @Nullable Instant oldest;

		void add(long behind, @Nullable Instant nextRecordedAt) {
			this.events += Math.max(behind, 0);
			if (nextRecordedAt != null && (this.oldest == null || nextRecordedAt.isBefore(this.oldest))) {
				this.oldest = nextRecordedAt;
			}
		}

	}

}
