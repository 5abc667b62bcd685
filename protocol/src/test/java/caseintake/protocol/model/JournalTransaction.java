package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import caseintake.events.CaseEvent;
import caseintake.events.ChainLink;
import caseintake.protocol.Position;

/**
 * One transaction of a committer: claims references, locks cases, locks heads, numbers
 * and inserts, commits.
 */
final class JournalTransaction {

	private enum State {

		REFERENCES, CASES, HEADS, WRITE, COMMIT, ENDED

	}

	private final World world;

	private final int instance;

	private final JournalDatabase database;

	private final int epoch;

	private final List<Client> clients;

	private final List<Client> claimed = new ArrayList<>();

	private final List<CaseEvent> events = new ArrayList<>();

	private final List<Locks.Row> wanted = new ArrayList<>();

	/** As the changes before in the same transaction leave them. */
	private final Map<Integer, Integer> units = new HashMap<>();

	private final int begunOn;

	private final Position[] heads;

	private List<Client> order;

	private State state = State.REFERENCES;

	private int next;

	JournalTransaction(World world, int instance, List<Client> clients) {
		this.world = world;
		this.instance = instance;
		this.clients = clients;
		this.database = world.journals().of(instance);
		this.epoch = this.database.epoch();
		this.begunOn = world.course().today();
		this.heads = new Position[world.scenario().partitions()];
		this.order = new ArrayList<>(clients);
		if (!world.is(Mutation.LOCKS_UNSORTED)) {
			this.order.sort(Comparator.comparingInt((client) -> client.command().reference()));
		}
	}

	void offer(List<Step> possible) {
		String actor = "committer " + this.instance;
		if (this.database.epoch() != this.epoch) {
			possible.add(new Step(actor, "finds its transaction gone", () -> end(lost())));
			return;
		}
		switch (this.state) {
			case REFERENCES ->
				offerLock(possible, actor, reference(this.order.get(this.next)), "claims a reference", this::claim);
			case CASES, HEADS -> offerLock(possible, actor, this.wanted.get(this.next), "locks a row", this::lock);
			case WRITE -> possible.add(new Step(actor, "numbers and inserts", this::write));
			case COMMIT -> possible.add(new Step(actor, "commits", this::commit));
			case ENDED -> {
			}
		}
	}

	private void offerLock(List<Step> possible, String actor, Locks.Row row, String action, Runnable run) {
		if ((this.world.is(Mutation.NO_UNIQUE_REFERENCE) && this.state == State.REFERENCES)
				|| this.database.locks().isFreeFor(this, row)) {
			possible.add(new Step(actor, action, run));
		}
	}

	private static Locks.Row reference(Client client) {
		Command command = client.command();
		return command.opens() ? new Locks.Row("reference", command.reference(), 0)
				: new Locks.Row("change", command.id(), 0);
	}

	private boolean isTaken(Client client) {
		JournalTables tables = this.database.tables();
		return client.command().opens() ? tables.opened.containsKey(client.command().reference())
				: tables.changes.containsKey(client.command().id());
	}

	private void claim() {
		Client client = this.order.get(this.next);
		boolean inThisBatch = this.claimed.stream().anyMatch((other) -> reference(other).equals(reference(client)));
		if (!isTaken(client) && !inThisBatch) {
			this.database.locks().take(this, reference(client));
			this.claimed.add(client);
		}
		if (++this.next == this.order.size()) {
			this.order = this.clients;
			want(State.CASES,
					this.claimed.stream()
						.filter((other) -> !other.command().opens())
						.map((other) -> new Locks.Row("case", other.command().reference(), 0))
						.distinct()
						.toList());
		}
	}

	private void lock() {
		Locks.Row row = this.wanted.get(this.next);
		this.database.locks().take(this, row);
		if (this.state == State.HEADS) {
			this.heads[row.first()] = this.database.tables().heads[row.first()];
		}
		if (++this.next == this.wanted.size()) {
			wantNext();
		}
	}

	private void wantNext() {
		if (this.state == State.HEADS) {
			this.state = State.WRITE;
			return;
		}
		List<Locks.Row> partitions = new ArrayList<>(this.claimed.stream()
			.map((client) -> new Locks.Row("head", client.command().partition(), 0))
			.distinct()
			.toList());
		if (!this.world.is(Mutation.LOCKS_UNSORTED)) {
			partitions.sort(Comparator.comparingInt(Locks.Row::first));
		}
		want(State.HEADS, partitions);
	}

	private void want(State state, List<Locks.Row> rows) {
		this.state = state;
		this.next = 0;
		this.wanted.clear();
		this.wanted.addAll(rows);
		if (rows.isEmpty()) {
			wantNext();
		}
	}

	private void write() {
		if (this.claimed.stream().anyMatch((client) -> client.command().poison())) {
			end(refused());
			return;
		}
		for (Client client : List.copyOf(this.claimed)) {
			if (holds(client)) {
				number(client);
			}
			else {
				this.claimed.remove(client);
			}
		}
		if (this.world.is(Mutation.HEADS_RELEASED_BEFORE_COMMIT)) {
			this.database.commit(this::moveHeads);
			this.database.locks().release(this);
		}
		this.state = State.COMMIT;
	}

	private boolean holds(Client client) {
		Command command = client.command();
		if (command.opens()) {
			return true;
		}
		if (this.world.is(Mutation.STATE_JUDGED_BEFORE_QUEUE)) {
			return client.judgedBefore();
		}
		Integer unit = this.units.getOrDefault(command.reference(),
				this.database.tables().units.getOrDefault(command.reference(), Command.NEW));
		return unit == command.from();
	}

	private void number(Client client) {
		Command command = client.command();
		int partition = command.partition();
		int today = this.world.is(Mutation.CLOCK_READ_BEFORE_LOCK) ? this.begunOn : this.world.course().today();
		int day = this.world.is(Mutation.CLOCK_READ_BEFORE_LOCK) ? today
				: Math.max(today, this.database.tables().headDays[partition]);
		CaseEvent event = this.world.minted()
			.mint(this.heads[partition], partition, last(partition), (link, label) -> event(link, label, command, day));
		this.heads[partition] = Position.at(event.link());
		this.events.add(event);
		this.units.put(command.reference(), command.to());
		client.stores(Event.label(event));
	}

	private @Nullable CaseEvent last(int partition) {
		for (CaseEvent event : this.events.reversed()) {
			if (this.world.minted().partition(event) == partition) {
				return event;
			}
		}
		List<CaseEvent> all = this.database.tables().events(partition);
		return all.isEmpty() ? null : all.getLast();
	}

	private static CaseEvent event(ChainLink link, String label, Command command, int day) {
		return Event.of(link, label, command.reference(), day, command.from(), command.to(), command.hard());
	}

	private void commit() {
		int mishap = this.world.course().mishap(2);
		if (mishap == 2) {
			this.world.course().note("  nothing is stored, and nobody knows");
			end(lost());
			return;
		}
		this.database.commit(this::apply);
		if (mishap == 1) {
			this.world.course().note("  it is stored, and nobody knows");
			end(lost());
			return;
		}
		List<Answer> answers = this.clients.stream().map(this::answer).toList();
		end(() -> answers);
	}

	private void apply(JournalTables tables) {
		for (CaseEvent event : this.events) {
			int partition = this.world.minted().partition(event);
			List<CaseEvent> all = tables.events(partition);
			if (event.link().sequence() != all.size() + 1) {
				throw new Violation(Invariant.JOURNAL_IS_A_CHAIN, Event.label(event) + " does not follow the last one");
			}
			all.add(event);
			tables.headDays[partition] = Event.day(event);
		}
		moveHeads(tables);
		for (int i = 0; i < this.claimed.size(); i++) {
			Command command = this.claimed.get(i).command();
			String label = Event.label(this.events.get(i));
			tables.units.put(command.reference(), command.to());
			if (command.opens()) {
				tables.opened.put(command.reference(), label);
			}
			else {
				tables.changes.put(command.id(), label);
			}
		}
		this.world.history().committed(this.database, this.events);
	}

	private void moveHeads(JournalTables tables) {
		for (CaseEvent event : this.events) {
			tables.heads[this.world.minted().partition(event)] = Position.at(event.link());
		}
	}

	private Answer answer(Client client) {
		if (this.claimed.contains(client)) {
			return new Answer(Answer.Kind.STORED, client.stored());
		}
		Command command = client.command();
		JournalTables tables = this.database.tables();
		String label = command.opens() ? tables.opened.get(command.reference()) : tables.changes.get(command.id());
		return (label != null) ? new Answer(Answer.Kind.DUPLICATE, label) : Answer.STALE;
	}

	private static Committer.Attempt lost() {
		return () -> {
			throw new Committer.LostConnection();
		};
	}

	private static Committer.Attempt refused() {
		return () -> {
			throw new Committer.Refused();
		};
	}

	private void end(Committer.Attempt attempt) {
		abandon();
		this.world.committer(this.instance).ended(attempt);
	}

	void abandon() {
		this.state = State.ENDED;
		this.database.locks().release(this);
	}

	void print(Fingerprint to) {
		to.add(this.state).add(this.next).add(this.epoch).add(this.begunOn);
		this.clients.forEach((client) -> to.add(client.command().id()));
		this.claimed.forEach((client) -> to.add(client.command().id()));
		this.events.forEach((event) -> to.add(Event.label(event)));
	}

}
