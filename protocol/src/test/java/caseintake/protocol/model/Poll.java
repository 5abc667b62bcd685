package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import caseintake.events.CaseEvent;
import caseintake.protocol.Position;
import caseintake.protocol.model.Generation.Confirmation;

/**
 * An instance's question to the journal: do you still have what I counted, and what more?
 */
final class Poll implements Actor {

	private enum State {

		IDLE, ASK, APPLY

	}

	/** What the journal says of one partition. */
	private record Said(Position head, @Nullable UUID there, int recordedThrough, Set<String> has) {
	}

	private final World world;

	private final StatsInstance instance;

	private final Step reads;

	private final Step asks;

	private final Step applies;

	private final List<Said> answer = new ArrayList<>();

	private final Map<Integer, Long> marks = new HashMap<>();

	private State state = State.IDLE;

	private int generation;

	private long askedAt;

	private Position[] counted = new Position[0];

	private int next;

	Poll(World world, StatsInstance instance) {
		this.world = world;
		this.instance = instance;
		String name = "poll " + instance.number();
		this.reads = new Step(name, "reads its positions", this::read);
		this.asks = new Step(name, "asks the journal", this::ask);
		this.applies = new Step(name, "applies an answer", this::apply);
		instance.whenKilled(() -> {
			this.state = State.IDLE;
			this.marks.clear();
		});
	}

	@Override
	public void offer(List<Step> possible) {
		if (this.instance.isPaused()) {
			return;
		}
		switch (this.state) {
			case IDLE -> possible.add(this.reads);
			case ASK -> {
				if (headsAreFree()) {
					possible.add(this.asks);
				}
			}
			case APPLY -> {
				if (this.world.counters().locks().isFree(CountersDatabase.progress(this.generation, this.next))) {
					possible.add(this.applies);
				}
			}
		}
	}

	/** The share lock on the heads waits for whoever is numbering. */
	private boolean headsAreFree() {
		if (this.world.is(Mutation.HEADS_READ_WITHOUT_LOCK)) {
			return true;
		}
		for (int i = 0; i < this.world.scenario().partitions(); i++) {
			if (!this.world.journals().asked().locks().isFree(new Locks.Row("head", i, 0))) {
				return false;
			}
		}
		return true;
	}

	private void read() {
		CountersTables tables = this.world.counters().tables();
		this.generation = tables.live();
		this.counted = tables.liveGeneration().positions.clone();
		this.askedAt = this.world.counters().now();
		this.state = State.ASK;
	}

	private void ask() {
		JournalTables journal = this.world.journals().asked().tables();
		Set<String> has = journal.labels();
		this.world.history().answered();
		this.answer.clear();
		for (int i = 0; i < this.counted.length; i++) {
			CaseEvent there = journal.at(i, this.counted[i].sequence());
			this.answer.add(new Said(journal.heads[i], (there != null) ? there.link().id() : null,
					this.world.course().today(), has));
		}
		this.next = 0;
		this.state = State.APPLY;
	}

	private void apply() {
		int partition = this.next++;
		if (this.next == this.counted.length) {
			this.state = State.IDLE;
		}
		Said said = this.answer.get(partition);
		Position asked = this.counted[partition];
		Generation open = this.world.counters().tables().open(this.generation).orElse(null);
		if (this.world.is(Mutation.POSITION_READ_AFTER_ANSWER) && open != null) {
			asked = open.positions[partition];
		}
		if (!asked.isConfirmedBy(said.head().sequence(), said.there())
				&& !this.world.is(Mutation.CONFIRMED_WITHOUT_LOOKING)) {
			if (open != null) {
				this.world.alarms().requireCause("journal-went-back in partition " + partition);
				this.world.alarms().raiseIfOpen(this.generation, partition, "journal-went-back");
			}
			return;
		}
		this.world.countersInvariants().requireTrulyConfirmed(this.generation, partition, asked, said.has());
		Position confirmed = asked;
		this.world.counters().commit((tables) -> confirm(tables, partition, confirmed, said));
		heal(partition, asked.sequence(), said.head().sequence());
	}

	private void confirm(CountersTables tables, int partition, Position asked, Said said) {
		Generation generation = tables.open(this.generation).orElse(null);
		if (generation == null || (!isCounted(generation.positions[partition], asked)
				&& !this.world.is(Mutation.CONFIRMATION_OUTLIVES_A_RESTORE))) {
			return;
		}
		long sequence = asked.sequence();
		Confirmation known = generation.confirmations.get(partition);
		if (known == null) {
			generation.confirmations.put(partition, first(sequence, said));
		}
		else if (known.askedAt() < this.askedAt) {
			generation.confirmations.put(partition, next(known, sequence, said));
		}
	}

	/** Restored counters may lack what was asked about. */
	private static boolean isCounted(Position stands, Position asked) {
		return stands.sequence() > asked.sequence() || stands.equals(asked);
	}

	private Confirmation first(long sequence, Said said) {
		int through = (sequence >= said.head().sequence()) ? said.recordedThrough() : 0;
		return new Confirmation(this.askedAt, said.head(), sequence, through, said.head().sequence(),
				said.recordedThrough(), said.has());
	}

	private Confirmation next(Confirmation known, long sequence, Said said) {
		boolean reached = sequence >= known.awaitedHead();
		int through = Math.max(known.completeThrough(), reached ? known.awaitedThrough() : 0);
		if (sequence >= said.head().sequence() || this.world.is(Mutation.FINAL_WITHOUT_CONFIRMATION)) {
			through = Math.max(through, said.recordedThrough());
		}
		return new Confirmation(this.askedAt, said.head(), sequence, through,
				reached ? said.head().sequence() : known.awaitedHead(),
				reached ? said.recordedThrough() : known.awaitedThrough(), said.has());
	}

	/** Behind, and where it was at the answer before: the feed is to help. */
	private void heal(int partition, long sequence, long head) {
		if (head <= sequence) {
			this.marks.remove(partition);
		}
		else if (Objects.equals(this.marks.put(partition, sequence), sequence)) {
			this.world.healer(this.instance.number()).want(partition);
		}
	}

	@Override
	public void print(Fingerprint to) {
		to.add(this.state).add(this.generation).add(this.next).add(this.marks.hashCode());
		if (this.state != State.IDLE) {
			for (Position position : this.counted) {
				to.add(position);
			}
		}
		if (this.state == State.APPLY) {
			this.answer.forEach((said) -> to.add(said.head()).add(said.recordedThrough()));
		}
	}

}
