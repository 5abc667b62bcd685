package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import caseintake.protocol.PartitionSwap.Uncounted;
import caseintake.protocol.Position;

/** One generation of counters: cells reduced to which event is counted how often. */
final class Generation {

	enum State {

		LIVE, BUILDING, CLOSED

	}

	/** Every partition's row, not one of them. */
	static final int EVERY_PARTITION = -1;

	/** What the journal last said of a partition. */
	record Confirmation(long askedAt, Position head, long sequence, int completeThrough, long awaitedHead,
			int awaitedThrough, Set<String> hadThen) {
	}

	/** An event that could not be decoded. */
	record Quarantined(int partition, long sequence, UUID eventId, String label, int day, boolean discarded) {
	}

	/** Something that only a person may resolve. */
	record Alarm(int partition, String kind) {
	}

	State state;

	boolean open = true;

	final Position[] positions;

	/** The next record of the topic, −1 where none was read. */
	final int[] nextOffsets;

	final Map<String, Integer> counted = new HashMap<>();

	/** What somebody has added to the cells by mistake. */
	final int[] miscounted;

	final List<Quarantined> quarantine = new ArrayList<>();

	final Set<String> unreadable = new TreeSet<>();

	final Set<Alarm> alarms = new HashSet<>();

	final Map<Integer, Confirmation> confirmations = new HashMap<>();

	Generation(int partitions, State state) {
		this.state = state;
		this.positions = new Position[partitions];
		this.nextOffsets = new int[partitions];
		this.miscounted = new int[partitions];
		for (int i = 0; i < partitions; i++) {
			this.positions[i] = Position.START;
			this.nextOffsets[i] = -1;
		}
	}

	Generation copy() {
		int partitions = this.positions.length;
		var copy = new Generation(partitions, this.state);
		copy.open = this.open;
		System.arraycopy(this.positions, 0, copy.positions, 0, partitions);
		System.arraycopy(this.nextOffsets, 0, copy.nextOffsets, 0, partitions);
		System.arraycopy(this.miscounted, 0, copy.miscounted, 0, partitions);
		copy.counted.putAll(this.counted);
		copy.quarantine.addAll(this.quarantine);
		copy.unreadable.addAll(this.unreadable);
		copy.alarms.addAll(this.alarms);
		copy.confirmations.putAll(this.confirmations);
		return copy;
	}

	boolean isStopped(int partition) {
		for (Alarm alarm : this.alarms) {
			if (alarm.partition() == partition || alarm.partition() == EVERY_PARTITION) {
				return true;
			}
		}
		return false;
	}

	@Nullable Quarantined quarantined(int partition, long sequence) {
		for (Quarantined row : this.quarantine) {
			if (row.partition() == partition && row.sequence() == sequence) {
				return row;
			}
		}
		return null;
	}

	/** What of a partition was passed and is not counted. */
	Uncounted uncounted(int partition) {
		return new Uncounted(quarantined(partition, false), quarantined(partition, true));
	}

	private Set<Long> quarantined(int partition, boolean discarded) {
		var sequences = new HashSet<Long>();
		for (Quarantined row : this.quarantine) {
			if (row.partition() == partition && row.discarded() == discarded) {
				sequences.add(row.sequence());
			}
		}
		return sequences;
	}

	/** Whether everything of a partition that was not discarded is counted. */
	boolean isWaiting(int partition) {
		return this.quarantine.stream().anyMatch((row) -> row.partition() == partition && !row.discarded());
	}

	/** Whether something of a partition waits that was recorded by the end of a day. */
	boolean isWaiting(int partition, int day) {
		return this.quarantine.stream()
			.anyMatch((row) -> row.partition() == partition && !row.discarded() && row.day() <= day);
	}

	/** Cases by unit of one partition, as its cells say. */
	int[] totals(int partition, Minted minted) {
		int[] totals = new int[Scenario.UNITS];
		this.counted.forEach((label, times) -> {
			var event = minted.event(label);
			if (event != null && minted.partition(label) == partition) {
				Event.fold(event, totals, times);
			}
		});
		totals[0] += this.miscounted[partition];
		return totals;
	}

	void print(Fingerprint to) {
		to.add(this.state).add(this.open);
		for (int i = 0; i < this.positions.length; i++) {
			to.add(this.positions[i]).add(this.nextOffsets[i]).add(this.miscounted[i]);
			Confirmation known = this.confirmations.get(i);
			if (known != null) {
				to.add(known.head()).add(known.sequence()).add(known.completeThrough()).add(known.awaitedHead());
			}
		}
		new TreeSet<>(this.counted.keySet()).forEach(to::add);
		this.quarantine.forEach((row) -> to.add(row.label()).add(row.discarded()));
		to.add(this.alarms.size()).add(this.unreadable.size());
	}

}
