package caseintake.stats.counting.healing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import caseintake.protocol.Position;
import caseintake.stats.relay.RelayAlarm;

/**
 * What the journal says of itself.
 *
 * @param alarms that stand at its service, {@code null} if it does not say
 */
public record JournalState(List<Partition> partitions, @Nullable List<RelayAlarm> alarms) {

	/** In events from its head. */
	private static final int FARTHEST_TOTALS = 100_000;

	/** Nothing of it is taken for granted, it comes from outside. */
	boolean isWhole() {
		return this.partitions != null
				&& this.partitions.stream().allMatch((partition) -> partition.recordedThrough() != null);
	}

	/** Its time when it answered, if it has any partition. */
	Optional<Instant> now() {
		return this.partitions.stream().map(Partition::recordedThrough).max(Instant::compareTo);
	}

	/** Whether it has what is counted, which it was asked about. */
	public boolean confirms(int partition, Position counted) {
		return this.partitions.stream().anyMatch((one) -> one.partition() == partition && one.confirms(counted));
	}

	/**
	 * Whether it states control totals up to there: so far back as it goes from its head.
	 */
	boolean statesTotals(int partition, Position counted) {
		return this.partitions.stream()
			.anyMatch((one) -> one.partition() == partition && one.confirms(counted)
					&& one.head() - counted.sequence() <= FARTHEST_TOTALS);
	}

	/**
	 * One partition.
	 *
	 * @param head sequence of its last event, 0 for none
	 * @param headEventId that event, {@code null} for none
	 * @param recordedThrough every event recorded up to it is at or below the head
	 * @param published sequence up to which the topic is known to have it
	 * @param position the position that was asked for
	 */
	public record Partition(int partition, long head, @Nullable UUID headEventId, Instant recordedThrough,
			long published, @Nullable Asked position) {

		boolean confirms(Position counted) {
			return this.position != null && this.position.sequence() == counted.sequence()
					&& counted.isConfirmedBy(this.head, this.position.eventId());
		}

	}

	/**
	 * What the journal has at the sequence that it was asked for.
	 *
	 * @param eventId its event there, {@code null} if it has none
	 * @param nextRecordedAt when the event behind it was recorded, {@code null} if there
	 * is none
	 */
	public record Asked(long sequence, @Nullable UUID eventId, @Nullable Instant nextRecordedAt) {
	}

}
