package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import caseintake.events.CaseEvent;
import caseintake.protocol.model.Generation.Quarantined;

/**
 * A person's retry, or discard, of a row in quarantine, as an instance carries it out.
 */
final class Retry implements Actor {

	private enum State {

		IDLE, FETCH, LOCK, COMMIT

	}

	private final World world;

	private final StatsInstance instance;

	private final Step retries;

	private final Step discards;

	private final Step fetches;

	private final Step locks;

	private final Step commits;

	private final List<Integer> generations = new ArrayList<>();

	private final List<Integer> begunBefore = new ArrayList<>();

	private State state = State.IDLE;

	private boolean discarding;

	private @Nullable Quarantined row;

	private @Nullable CaseEvent event;

	private int epoch;

	Retry(World world, StatsInstance instance) {
		this.world = world;
		this.instance = instance;
		String name = "retry " + instance.number();
		this.retries = new Step(name, "takes a row", () -> begin(false));
		this.discards = new Step(name, "is to discard a row", () -> begin(true));
		this.fetches = new Step(name, "fetches its event", this::fetch);
		this.locks = new Step(name, "locks rows", this::lock);
		this.commits = new Step(name, "commits", this::commit);
		instance.whenKilled(this::end);
	}

	@Override
	public void offer(List<Step> possible) {
		if (this.instance.isPaused()) {
			return;
		}
		switch (this.state) {
			case IDLE -> {
				if (this.instance.isNew() && !toRetry().isEmpty()) {
					possible.add(this.retries);
				}
				if (this.world.operator().mayDiscard() && !waiting(false).isEmpty()) {
					possible.add(this.discards);
				}
			}
			case FETCH -> possible.add(this.fetches);
			case LOCK -> {
				if (lockable()) {
					possible.add(this.locks);
				}
			}
			case COMMIT -> possible.add(this.commits);
		}
	}

	private CountersTables tables() {
		return this.world.counters().tables();
	}

	/** What is to be discarded is looked for in the live generation only. */
	private List<Quarantined> waiting(boolean everywhere) {
		var rows = new ArrayList<Quarantined>();
		tables().generations().values().forEach((generation) -> {
			if (generation.open && (everywhere || generation.state == Generation.State.LIVE)) {
				generation.quarantine.stream().filter((row) -> !row.discarded()).forEach(rows::add);
			}
		});
		return rows;
	}

	/** Who repairs in peace does not try for ever what the journal does not have. */
	private List<Quarantined> toRetry() {
		List<Quarantined> rows = waiting(true);
		return this.world.course().isCalm() ? rows.stream().filter(this::isInJournal).toList() : rows;
	}

	private boolean isInJournal(Quarantined row) {
		CaseEvent found = this.world.journals().asked().tables().at(row.partition(), row.sequence());
		return found != null && found.link().id().equals(row.eventId());
	}

	private void begin(boolean discard) {
		List<Quarantined> rows = discard ? waiting(false) : toRetry();
		this.row = rows.get(this.world.course().pick(rows.size()));
		this.discarding = discard;
		this.state = discard ? State.LOCK : State.FETCH;
		if (discard) {
			this.world.operator().discarded();
		}
	}

	private Quarantined row() {
		if (this.row == null) {
			throw new IllegalStateException("No row was taken");
		}
		return this.row;
	}

	private void fetch() {
		CaseEvent found = this.world.journals().asked().tables().at(row().partition(), row().sequence());
		boolean same = found != null && found.link().id().equals(row().eventId());
		if (found == null || (!same && !this.world.is(Mutation.RETRY_OF_ANOTHER_EVENT))) {
			end();
			return;
		}
		this.event = found;
		this.state = State.LOCK;
	}

	private boolean isRow(Quarantined other) {
		return other.label().equals(row().label());
	}

	private Locks.Row quarantine(int generation) {
		return new Locks.Row("quarantine", generation, row().partition() * 100 + (int) row().sequence());
	}

	/**
	 * The progress rows of the partition first, so that no generation is closed, and none
	 * comes to the event, before this ends; then the rows in quarantine.
	 */
	private List<Locks.Row> wanted() {
		var rows = new ArrayList<Locks.Row>();
		tables().generations().forEach((number, generation) -> {
			if (generation.open && !this.world.is(Mutation.RETRY_WITHOUT_PROGRESS_LOCK)
					&& !this.world.is(Mutation.RETRY_WITHOUT_LOCKS)) {
				rows.add(CountersDatabase.progress(number, row().partition()));
			}
		});
		tables().generations().forEach((number, generation) -> {
			if (generation.open && !this.world.is(Mutation.RETRY_WITHOUT_LOCKS)
					&& generation.quarantine.stream().anyMatch(this::isRow)) {
				rows.add(quarantine(number));
			}
		});
		return rows;
	}

	private boolean lockable() {
		for (Locks.Row row : wanted()) {
			if (!this.world.counters().locks().isFreeFor(this, row)) {
				return false;
			}
		}
		return true;
	}

	private void lock() {
		wanted().forEach((row) -> this.world.counters().locks().take(this, row));
		this.epoch = this.world.counters().epoch();
		this.generations.clear();
		this.begunBefore.clear();
		this.begunBefore.addAll(tables().generations().keySet());
		tables().generations().forEach((number, generation) -> {
			boolean meant = generation.state == Generation.State.LIVE || !this.world.is(Mutation.RETRY_IN_LIVE_ONLY);
			if (generation.open && meant && generation.quarantine.stream().anyMatch(this::waits)) {
				this.generations.add(number);
			}
		});
		this.state = State.COMMIT;
	}

	private boolean waits(Quarantined other) {
		return isRow(other) && !other.discarded();
	}

	private void commit() {
		boolean gone = this.epoch != this.world.counters().epoch();
		int mishap = gone ? 2 : this.world.course().mishap(2);
		if (mishap != 2) {
			this.world.counters().commit(this::apply);
		}
		end();
	}

	private void apply(CountersTables tables) {
		for (int number : this.generations) {
			Generation generation = tables.find(number);
			if (generation != null) {
				generation.quarantine.removeIf(this::isRow);
				if (this.discarding) {
					generation.quarantine.add(new Quarantined(row().partition(), row().sequence(), row().eventId(),
							row().label(), row().day(), true));
				}
				else if (this.event != null) {
					generation.counted.merge(Event.label(this.event), 1, Integer::sum);
				}
			}
		}
		if (!this.generations.isEmpty()) {
			requireNowhereWaiting(tables);
		}
	}

	private void requireNowhereWaiting(CountersTables tables) {
		for (int number : this.begunBefore) {
			Generation generation = tables.find(number);
			if (generation != null && generation.open && generation.quarantine.stream().anyMatch(this::waits)) {
				throw new Violation(Invariant.RETRIED_EVERYWHERE, row().label() + " still waits in a generation");
			}
		}
	}

	private void end() {
		this.world.counters().locks().release(this);
		this.state = State.IDLE;
		this.row = null;
		this.event = null;
	}

	@Override
	public void print(Fingerprint to) {
		to.add(this.state).add(this.discarding).add(this.generations.hashCode());
		if (this.row != null) {
			to.add(this.row.label());
		}
	}

}
