package caseintake.protocol.model;

import java.util.List;

import caseintake.events.CaseEvent;

/** Relays while it believes that it holds the lease. */
final class Relay implements Actor {

	private enum State {

		OUT, ENDS, COMPARE, PUBLISHED, READY, SENDING, STOPPED

	}

	private final World world;

	private final int instance;

	private final JournalComparison comparison;

	private final RelaySession session;

	private final Step takesLease;

	private final Step readsEnds;

	private final Step compares;

	private final Step readsPublished;

	private final Step sends;

	private final Step renews;

	private final Step marks;

	private final Step goesOn;

	private State state = State.OUT;

	Relay(World world, int instance) {
		this.world = world;
		this.instance = instance;
		this.comparison = new JournalComparison(world, instance);
		this.session = new RelaySession(world, instance);
		String name = "relay " + instance;
		this.takesLease = new Step(name, "takes the lease", this::takeLease);
		this.readsEnds = new Step(name, "reads the topic's ends", this::readEnds);
		this.compares = new Step(name, "compares the journal", this::compare);
		this.readsPublished = new Step(name, "reads what is published", this::readPublished);
		this.sends = new Step(name, "fetches and sends", this::send);
		this.renews = new Step(name, "renews the lease", this::renew);
		this.marks = new Step(name, "marks what is acknowledged", this::mark);
		this.goesOn = new Step(name, "goes on before it marks", this::goOn);
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
				if (!this.session.fetch().isEmpty()) {
					possible.add(this.sends);
				}
				if (!this.session.isMarked()) {
					possible.add(this.marks);
				}
				if (tables.lease != this.instance || !this.session.isWhereItWas()) {
					possible.add(this.renews);
				}
			}
			case SENDING -> {
				if (this.session.isAnswered()) {
					possible.add(this.marks);
					if (!this.session.hasFailed()) {
						possible.add(this.goesOn);
					}
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
			this.comparison.readJournal();
		}
	}

	private void readEnds() {
		this.comparison.readEnds();
		this.state = State.COMPARE;
	}

	private void compare() {
		this.state = State.PUBLISHED;
		if (this.world.is(Mutation.NO_COMPARISON_WITH_TOPIC)) {
			return;
		}
		this.comparison.compare();
		if (!journal().tables().alarms.isEmpty()) {
			this.state = State.OUT;
		}
	}

	private void readPublished() {
		this.session.begin();
		this.state = State.READY;
	}

	private void send() {
		List<CaseEvent> events = this.session.fetch();
		if (!this.session.goesOnWith(events)) {
			endSession();
			return;
		}
		this.comparison.requireNoFork();
		this.session.send(events);
		this.state = State.SENDING;
	}

	private void goOn() {
		this.session.goOn();
		this.state = State.READY;
	}

	private void mark() {
		boolean failed = this.session.hasFailed();
		int mishap = this.world.course().mishap(2);
		boolean marked = mishap != 2 && this.session.mark();
		if (mishap > 0 || !marked) {
			endSession();
		}
		else if (failed && this.world.is(Mutation.ONLY_FAILED_SENT_AGAIN)) {
			this.session.sendFailedAgain();
		}
		else if (failed) {
			endSession();
		}
		else {
			this.state = State.READY;
		}
	}

	private void renew() {
		if (!this.session.isWhereItWas()) {
			endSession();
		}
		else if (journal().tables().lease == JournalTables.NOBODY) {
			journal().commit((tables) -> tables.lease = this.instance);
		}
		else if (journal().tables().lease != this.instance) {
			endSession();
		}
	}

	/** The next session begins from what is published. */
	private void endSession() {
		this.session.end();
		this.state = State.OUT;
	}

	/** The session breaks, if there is one. */
	void beginAgain() {
		if (this.state != State.STOPPED) {
			endSession();
		}
	}

	void stop() {
		endSession();
		this.state = State.STOPPED;
	}

	void start() {
		this.state = State.OUT;
	}

	@Override
	public void print(Fingerprint to) {
		to.add(this.state);
		this.comparison.print(to);
		this.session.print(to);
	}

}
