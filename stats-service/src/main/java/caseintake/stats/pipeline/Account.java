package caseintake.stats.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What is known of the live counters at one moment. */
public final class Account {

	/**
	 * When it was read.
	 *
	 * @param here by the clock of this process, which the database's is held to agree
	 * with
	 * @param staleBefore what the journal said before that instant is too old
	 * @param inTheJournal by the journal's clock
	 */
	record Moment(Instant here, Instant staleBefore, Instant inTheJournal) {
	}

	private final int generation;

	private final Moment now;

	private final List<Partition> partitions;

	private final List<Alarm> alarms;

	Account(int generation, Moment now, List<Partition> partitions, List<Alarm> alarms) {
		this.generation = generation;
		this.now = now;
		this.partitions = partitions;
		this.alarms = alarms;
	}

	/** Whether the counters hold everything. */
	public Completeness completeness() {
		if (!this.alarms.isEmpty() || !this.partitions.stream().allMatch(this::fresh)) {
			return Completeness.UNKNOWN;
		}
		return (waiting() == 0 && this.partitions.stream().allMatch(Partition::hasAll)) ? Completeness.COMPLETE
				: Completeness.BEHIND;
	}

	/**
	 * Events known to be on their way or in quarantine, {@code null} if that is unknown.
	 */
	public @Nullable Long pending() {
		return (completeness() != Completeness.UNKNOWN) ? waiting() : null;
	}

	/** Age of the oldest of them, {@code null} if there is none or it is unknown. */
	public @Nullable Long oldestPendingSeconds() {
		return (completeness() != Completeness.UNKNOWN) ? oldestSeconds(this.partitions) : null;
	}

	/** Whether everything recorded before that instant is counted, for good. */
	public boolean completeThrough(Instant instant) {
		return this.alarms.isEmpty() && this.partitions.stream().allMatch((one) -> one.completeThrough(instant));
	}

	/**
	 * The latest instant of which that holds, as the journal was last asked; {@code null}
	 * if there is none.
	 */
	public @Nullable Instant completeThrough() {
		return this.partitions.stream()
			.map(Partition::completeThrough)
			.filter(Objects::nonNull)
			.min(Instant::compareTo)
			.filter(this::completeThrough)
			.orElse(null);
	}

	/** The same, knowing that the journal has an event which it may not have told yet. */
	public Account withEvent(int partition, long sequence) {
		return new Account(this.generation, this.now,
				this.partitions.stream()
					.map((one) -> (one.number() == partition) ? one.withHeadAtLeast(sequence) : one)
					.toList(),
				this.alarms);
	}

	/**
	 * Whether every figure was the same at another moment: nothing has been counted
	 * since, no event has left the quarantine, and the same generation is live.
	 */
	public boolean hasTheFiguresOf(Account other) {
		return this.generation == other.generation && places().equals(other.places());
	}

	private List<Partition.Place> places() {
		return this.partitions.stream().map(Partition::place).toList();
	}

	List<Partition> partitions() {
		return this.partitions;
	}

	List<Alarm> alarms() {
		return this.alarms;
	}

	boolean fresh(Partition one) {
		return one.heardSince(this.now.staleBefore());
	}

	boolean known(Partition one) {
		return fresh(one) && this.alarms.stream().noneMatch((alarm) -> alarm.concerns(one));
	}

	@Nullable Long oldestSeconds(List<Partition> some) {
		return Stream
			.concat(ages(some, Partition::pendingSince, this.now.inTheJournal()),
					ages(some, Partition::quarantinedSince, this.now.here()))
			.max(Long::compareTo)
			.orElse(null);
	}

	private static Stream<Long> ages(List<Partition> some, Function<Partition, @Nullable Instant> since, Instant now) {
		return some.stream()
			.map(since)
			.filter(Objects::nonNull)
			.map((instant) -> Math.max(0, Duration.between(instant, now).toSeconds()));
	}

	private long waiting() {
		return this.partitions.stream().mapToLong((one) -> one.pending() + one.quarantined()).sum();
	}

}
