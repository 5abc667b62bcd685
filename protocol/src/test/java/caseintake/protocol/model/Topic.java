package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import caseintake.events.CaseEvent;

/** The topic: a log per partition. */
final class Topic {

	/**
	 * A record.
	 *
	 * @param event {@code null} for bytes that are no event
	 */
	record Message(@Nullable CaseEvent event) {
	}

	private final List<List<Message>> logs = new ArrayList<>();

	private final boolean[] damaged;

	private final Set<String> leftOut = new HashSet<>();

	Topic(int partitions) {
		for (int i = 0; i < partitions; i++) {
			this.logs.add(new ArrayList<>());
		}
		this.damaged = new boolean[partitions];
	}

	List<Message> log(int partition) {
		return this.logs.get(partition);
	}

	void append(int partition, CaseEvent event) {
		this.logs.get(partition).add(new Message(event));
	}

	void appendGarbage(int partition) {
		this.logs.get(partition).add(new Message(null));
	}

	/** Loses what it had acknowledged, from an offset on. */
	void truncate(int partition, int offset) {
		this.logs.get(partition).subList(offset, this.logs.get(partition).size()).clear();
		this.damaged[partition] = true;
	}

	/** A new, empty topic in its place: it lacks what is published. */
	void replace() {
		for (int i = 0; i < this.damaged.length; i++) {
			truncate(i, 0);
		}
	}

	/** Nothing is published, so nothing is lacking. */
	void isToHoldAll() {
		Arrays.fill(this.damaged, false);
	}

	/** Whether it has lost something that it had acknowledged. */
	boolean isDamaged(int partition) {
		return this.damaged[partition];
	}

	/** These records are passed over unread, which is the schedule's doing. */
	void leaveOut(int partition, int from, int to) {
		for (int offset = from; offset < to; offset++) {
			this.leftOut.add(partition + ":" + offset);
		}
	}

	boolean isLeftOut(int partition, int offset) {
		return this.leftOut.contains(partition + ":" + offset);
	}

	/** The last event of a partition; records that are none are passed over. */
	@Nullable CaseEvent last(int partition) {
		List<Message> log = this.logs.get(partition);
		for (int i = log.size() - 1; i >= 0; i--) {
			CaseEvent event = log.get(i).event();
			if (event != null) {
				return event;
			}
		}
		return null;
	}

	void print(Fingerprint to) {
		for (int i = 0; i < this.logs.size(); i++) {
			to.add(this.damaged[i]);
			for (Message message : this.logs.get(i)) {
				CaseEvent event = message.event();
				to.add((event != null) ? Event.label(event) : "?");
			}
			to.add(-9);
		}
	}

}
