package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import caseintake.events.CaseEvent;
import caseintake.events.ChainLink;
import caseintake.protocol.AcknowledgedPrefix;
import caseintake.protocol.JournalStanding;
import caseintake.protocol.Position;
import caseintake.protocol.model.Producer.Send;

/** Relays while it believes that it holds the lease. */
final class Relay implements Actor {

	private static final int BATCH = 2;

	private enum State {

		OUT, ENDS, COMPARE, PUBLISHED, READY, SENDING, STOPPED

	}

	private final World world;

	private final int instance;

	private final Step takesLease;

	private final Step readsEnds;

	private final Step compares;

	private final Step readsPublished;

	private final Step sends;

	private final Step renews;

	private final Step marks;

	private final Map<Integer, ChainLink> ends = new HashMap<>();

	private final Map<Integer, @Nullable ChainLink> inJournal = new HashMap<>();

	private final Map<Integer, UUID> lastIds = new HashMap<>();

	private final List<Send> sending = new ArrayList<>();

	private State state = State.OUT;

	private int lossesSeen;

	private @Nullable JournalDatabase compared;

	private long[] sent = new long[0];

	private Producer producer = new Producer();

	Relay(World world, int instance) {
		this.world = world;
		this.instance = instance;
		String name = "relay " + instance;
		this.takesLease = new Step(name, "takes the lease", this::takeLease);
		this.readsEnds = new Step(name, "reads the topic's ends", this::readEnds);
		this.compares = new Step(name, "compares the journal", this::compare);
		this.readsPublished = new Step(name, "reads what is published", this::readPublished);
		this.sends = new Step(name, "fetches and sends", this::send);
		this.renews = new Step(name, "renews the lease", this::renew);
		this.marks = new Step(name, "marks what is acknowledged", this::mark);
	}

	private JournalDatabase journal() {
		return this.world.journals().of(this.instance);
	}

	@Override
	public void offer(List<Step> possible) {
		JournalTables tables = journal().tables();
		switch (this.state) {
			case OUT -> {
				if (tables.alarms.isEmpty()
						&& (tables.lease == JournalTables.NOBODY || tables.lease == this.instance)) {
					possible.add(this.takesLease);
				}
			}
			case ENDS -> possible.add(this.readsEnds);
			case COMPARE -> possible.add(this.compares);
			case PUBLISHED -> possible.add(this.readsPublished);
			case READY -> {
				if (!fetch().isEmpty()) {
					possible.add(this.sends);
				}
				if (tables.lease != this.instance || !isWhereItWas()) {
					possible.add(this.renews);
				}
			}
			case SENDING -> {
				if (this.sending.stream().noneMatch((send) -> send.state == Producer.State.IN_FLIGHT)) {
					possible.add(this.marks);
				}
			}
			case STOPPED -> {
			}
		}
	}

	private void takeLease() {
		journal().commit((tables) -> tables.lease = this.instance);
		this.state = State.ENDS;
		if (this.world.is(Mutation.JOURNAL_READ_BEFORE_TOPIC)) {
			readJournal(Long.MAX_VALUE);
		}
	}

	private void readEnds() {
		this.lossesSeen = this.world.history().losses();
		this.compared = journal();
		this.ends.clear();
		for (int i = 0; i < this.world.scenario().partitions(); i++) {
			CaseEvent last = this.world.topic().last(i);
			if (last != null) {
				this.ends.put(i, last.link());
			}
		}
		this.state = State.COMPARE;
	}

	private void readJournal(long upTo) {
		for (int i = 0; i < this.world.scenario().partitions(); i++) {
			for (CaseEvent event : journal().tables().after(i, 0, Integer.MAX_VALUE)) {
				if (event.link().sequence() <= upTo) {
					this.inJournal.put(i * 1000 + (int) event.link().sequence(), event.link());
				}
			}
		}
	}

	private void compare() {
		this.state = State.PUBLISHED;
		if (this.world.is(Mutation.NO_COMPARISON_WITH_TOPIC)) {
			return;
		}
		if (!this.world.is(Mutation.JOURNAL_READ_BEFORE_TOPIC)) {
			this.inJournal.clear();
			readJournal(Long.MAX_VALUE);
		}
		boolean standing = !journal().tables().alarms.isEmpty();
		for (Map.Entry<Integer, ChainLink> end : this.ends.entrySet()) {
			ChainLink there = this.inJournal.get(end.getKey() * 1000 + (int) end.getValue().sequence());
			if (JournalStanding.of(Position.at(end.getValue()),
					(there != null) ? Position.at(there) : Position.START) != JournalStanding.HAS_IT) {
				this.world.alarms().requireCause("relay " + this.instance + " at partition " + end.getKey());
				journal().commit((tables) -> tables.alarms.add("partition " + end.getKey()));
				standing = true;
			}
		}
		if (standing) {
			this.state = State.OUT;
		}
	}

	/** A topic whose last event the journal did not have is left alone. */
	private void requireNoFork() {
		if (this.lossesSeen == this.world.history().losses() && journal() == this.compared) {
			this.ends.forEach((partition, end) -> {
				CaseEvent there = journal().tables().at(partition, end.sequence());
				if (there == null || !there.link().equals(end)) {
					throw new Violation(Invariant.NO_FORK_IS_SENT, "partition " + partition);
				}
			});
		}
	}

	private void readPublished() {
		this.sent = journal().tables().published.clone();
		this.lastIds.clear();
		for (int i = 0; i < this.sent.length; i++) {
			CaseEvent there = journal().tables().at(i, this.sent[i]);
			if (there != null) {
				this.lastIds.put(i, there.link().id());
			}
		}
		this.producer = this.world.broker().connect();
		this.state = State.READY;
	}

	private List<CaseEvent> fetch() {
		var events = new ArrayList<CaseEvent>();
		for (int i = 0; i < this.sent.length; i++) {
			events.addAll(journal().tables().after(i, this.sent[i], BATCH));
		}
		return events;
	}

	private void send() {
		List<CaseEvent> events = fetch();
		if (!isChained(events)) {
			begin();
			return;
		}
		requireNoFork();
		this.sending.clear();
		for (CaseEvent event : events) {
			this.sending.add(this.producer.send(this.world.minted().partition(event), event));
		}
		this.state = State.SENDING;
		if (this.world.is(Mutation.PUBLISHED_SET_AT_SEND)) {
			advance(true);
		}
	}

	private boolean isChained(List<CaseEvent> events) {
		for (CaseEvent event : events) {
			UUID before = this.lastIds.put(this.world.minted().partition(event), event.link().id());
			if (before != null && !before.equals(event.link().previousId())) {
				return false;
			}
		}
		return true;
	}

	private void mark() {
		boolean failed = this.sending.stream().anyMatch((send) -> send.state == Producer.State.FAILED);
		int mishap = this.world.course().mishap(2);
		boolean marked = mishap != 2 && advance(false);
		if (mishap > 0 || !marked) {
			begin();
		}
		else if (failed && this.world.is(Mutation.ONLY_FAILED_SENT_AGAIN)) {
			sendFailedAgain();
		}
		else if (failed) {
			begin();
		}
		else {
			prefix(false).forEach((partition, position) -> this.sent[partition] = position.sequence());
			this.state = State.READY;
		}
	}

	private void sendFailedAgain() {
		List<Send> again = new ArrayList<>();
		for (Send send : this.sending) {
			again.add((send.state == Producer.State.FAILED) ? this.producer.send(send.partition, send.event) : send);
		}
		this.sending.clear();
		this.sending.addAll(again);
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

	/** Whether the journal still has all that was acknowledged. */
	private boolean advance(boolean atSend) {
		Map<Integer, Position> acknowledged = prefix(atSend);
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

	/** Whether the journal still has what this session sent last, or began behind. */
	private boolean isWhereItWas() {
		for (int i = 0; i < this.sent.length; i++) {
			CaseEvent there = journal().tables().at(i, this.sent[i]);
			UUID last = this.lastIds.get(i);
			boolean another = last != null && (there == null || !last.equals(there.link().id()));
			if (another || journal().tables().published[i] < this.sent[i]) {
				return this.world.is(Mutation.SESSION_TRUSTS_ITS_MEMORY);
			}
		}
		return true;
	}

	private void renew() {
		if (!isWhereItWas()) {
			begin();
		}
		else if (journal().tables().lease == JournalTables.NOBODY) {
			journal().commit((tables) -> tables.lease = this.instance);
		}
		else if (journal().tables().lease != this.instance) {
			begin();
		}
	}

	/** Drops the producer: the next session begins from what is published. */
	private void begin() {
		this.producer.drop();
		this.sending.clear();
		this.state = State.OUT;
	}

	/** The session breaks, if there is one. */
	void beginAgain() {
		if (this.state != State.STOPPED) {
			begin();
		}
	}

	void stop() {
		begin();
		this.state = State.STOPPED;
	}

	void start() {
		this.state = State.OUT;
	}

	@Override
	public void print(Fingerprint to) {
		to.add(this.state);
		for (long sequence : this.sent) {
			to.add(sequence);
		}
		to.add(this.ends.hashCode()).add(this.lastIds.hashCode());
		this.sending.forEach((send) -> to.add(Event.label(send.event)).add(send.state));
	}

}
