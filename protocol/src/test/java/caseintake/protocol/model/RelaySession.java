package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import caseintake.events.CaseEvent;
import caseintake.protocol.AcknowledgedPrefix;
import caseintake.protocol.Position;
import caseintake.protocol.model.Producer.Send;

/** What a relay sends with one producer, and what of it is published. */
final class RelaySession {

	private static final int BATCH = 2;

	private final World world;

	private final int instance;

	private final Map<Integer, UUID> lastIds = new HashMap<>();

	private final List<Send> sending = new ArrayList<>();

	private final Map<Integer, Position> unmarked = new TreeMap<>();

	private long[] sent = new long[0];

	private long[] marked = new long[0];

	private Producer producer = new Producer();

	RelaySession(World world, int instance) {
		this.world = world;
		this.instance = instance;
	}

	private JournalDatabase journal() {
		return this.world.journals().of(this.instance);
	}

	/** Begins from what is published. */
	void begin() {
		this.sent = journal().tables().published.clone();
		this.marked = this.sent.clone();
		this.unmarked.clear();
		this.lastIds.clear();
		for (int i = 0; i < this.sent.length; i++) {
			CaseEvent there = journal().tables().at(i, this.sent[i]);
			if (there != null) {
				this.lastIds.put(i, there.link().id());
			}
		}
		this.producer = this.world.broker().connect();
	}

	/** Drops the producer: what is in flight may arrive all the same. */
	void end() {
		this.producer.drop();
		this.sending.clear();
	}

	/** Whether the journal still has what was sent last, or what this began behind. */
	boolean isWhereItWas() {
		for (int i = 0; i < this.sent.length; i++) {
			CaseEvent there = journal().tables().at(i, this.sent[i]);
			UUID last = this.lastIds.get(i);
			boolean another = last != null && (there == null || !last.equals(there.link().id()));
			if (another || journal().tables().published[i] < this.marked[i]) {
				return this.world.is(Mutation.SESSION_TRUSTS_ITS_MEMORY);
			}
		}
		return true;
	}

	List<CaseEvent> fetch() {
		var events = new ArrayList<CaseEvent>();
		for (int i = 0; i < this.sent.length; i++) {
			events.addAll(journal().tables().after(i, this.sent[i], BATCH));
		}
		return events;
	}

	/** Whether the events follow what was sent last. */
	boolean goesOnWith(List<CaseEvent> events) {
		for (CaseEvent event : events) {
			UUID before = this.lastIds.put(this.world.minted().partition(event), event.link().id());
			if (before != null && !before.equals(event.link().previousId())) {
				return false;
			}
		}
		return true;
	}

	void send(List<CaseEvent> events) {
		this.sending.clear();
		for (CaseEvent event : events) {
			this.sending.add(this.producer.send(this.world.minted().partition(event), event));
		}
		if (this.world.is(Mutation.PUBLISHED_SET_AT_SEND)) {
			advance(prefix(true));
		}
	}

	/** Whether each send was acknowledged or has failed. */
	boolean isAnswered() {
		return this.sending.stream().noneMatch((send) -> send.state == Producer.State.IN_FLIGHT);
	}

	boolean hasFailed() {
		return this.sending.stream().anyMatch((send) -> send.state == Producer.State.FAILED);
	}

	/** What was acknowledged is behind, and to be marked. */
	void goOn() {
		prefix(false).forEach((partition, position) -> {
			this.sent[partition] = position.sequence();
			this.unmarked.put(partition, position);
		});
		if (!hasFailed()) {
			this.sending.clear();
		}
	}

	boolean isMarked() {
		return this.unmarked.isEmpty();
	}

	/**
	 * Marks what is acknowledged.
	 * @return whether the journal still has all of it
	 */
	boolean mark() {
		goOn();
		boolean complete = advance(this.unmarked);
		this.unmarked.forEach((partition, position) -> this.marked[partition] = position.sequence());
		this.unmarked.clear();
		return complete;
	}

	void sendFailedAgain() {
		this.sending.replaceAll((send) -> (send.state == Producer.State.FAILED)
				? this.producer.send(send.partition, send.event) : send);
	}

	private Map<Integer, Position> prefix(boolean atSend) {
		var prefix = new AcknowledgedPrefix();
		for (Send send : this.sending) {
			if (atSend || send.state == Producer.State.ACKNOWLEDGED) {
				prefix.acknowledged(send.partition, Position.at(send.event.link()));
			}
			else if (!this.world.is(Mutation.PUBLISHED_OVER_A_HOLE)) {
				prefix.failed(send.partition);
			}
		}
		return prefix.positions();
	}

	private boolean advance(Map<Integer, Position> acknowledged) {
		JournalTables before = journal().tables();
		journal().commit((tables) -> acknowledged.forEach((partition, position) -> {
			if (hasStill(tables, partition, position)) {
				advance(tables, partition, position.sequence());
			}
		}));
		return acknowledged.entrySet().stream().allMatch((entry) -> hasStill(before, entry.getKey(), entry.getValue()));
	}

	/** A journal that went back since it was read has another event there, or none. */
	private boolean hasStill(JournalTables tables, int partition, Position acknowledged) {
		CaseEvent there = tables.at(partition, acknowledged.sequence());
		return this.world.is(Mutation.PUBLISHED_WHATEVER_THE_JOURNAL_HAS)
				|| (there != null && acknowledged.equals(Position.at(there.link())));
	}

	private void advance(JournalTables tables, int partition, long sequence) {
		long before = tables.published[partition];
		tables.published[partition] = this.world.is(Mutation.PUBLISHED_SET_BACKWARDS) ? sequence
				: Math.max(before, sequence);
		if (tables.published[partition] < before) {
			throw new Violation(Invariant.PUBLISHED_MOVES_FORWARD, "partition " + partition + " to " + sequence);
		}
	}

	void print(Fingerprint to) {
		for (long sequence : this.sent) {
			to.add(sequence);
		}
		for (long sequence : this.marked) {
			to.add(sequence);
		}
		to.add(this.unmarked.hashCode());
		to.add(this.lastIds.hashCode());
		this.sending.forEach((send) -> to.add(Event.label(send.event)).add(send.state));
	}

}
