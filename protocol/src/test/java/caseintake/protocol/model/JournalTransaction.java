package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import caseintake.events.CaseEvent;

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

	private final List<Locks.Row> wanted = new ArrayList<>();

	private final Numbering numbering;

	private List<Client> order;

	private State state = State.REFERENCES;

	private int next;

	JournalTransaction(World world, int instance, List<Client> clients) {
		this.world = world;
		this.instance = instance;
		this.clients = clients;
		this.database = world.journals().of(instance);
		this.epoch = this.database.epoch();
		this.numbering = new Numbering(world, this.database);
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

	private void claim() {
		Client client = this.order.get(this.next);
		boolean inThisBatch = this.claimed.stream().anyMatch((other) -> reference(other).equals(reference(client)));
		if (this.database.tables().stored(client.command()) == null && !inThisBatch) {
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
			this.numbering.readHead(row.first());
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
			if (this.numbering.holds(client)) {
				this.numbering.number(client);
			}
			else {
				this.claimed.remove(client);
			}
		}
		if (this.world.is(Mutation.HEADS_RELEASED_BEFORE_COMMIT)) {
			this.database.commit(this.numbering::moveHeads);
			this.database.locks().release(this);
		}
		this.state = State.COMMIT;
	}

	private void commit() {
		int mishap = this.world.course().mishap(2);
		if (mishap == 2) {
			this.world.course().note("  nothing is stored, and nobody knows");
			end(lost());
			return;
		}
		this.database.commit(this.numbering::insert);
		if (mishap == 1) {
			this.world.course().note("  it is stored, and nobody knows");
			end(lost());
			return;
		}
		List<Answer> answers = this.clients.stream().map(this::answer).toList();
		end(() -> answers);
	}

	private Answer answer(Client client) {
		CaseEvent event = this.numbering.event(client);
		if (event != null) {
			return new Answer(Answer.Kind.STORED, Event.label(event));
		}
		String label = this.database.tables().stored(client.command());
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
		to.add(this.state).add(this.next).add(this.epoch);
		this.clients.forEach((client) -> to.add(client.command().id()));
		this.claimed.forEach((client) -> to.add(client.command().id()));
		this.numbering.print(to);
	}

}
