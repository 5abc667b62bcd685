package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import caseintake.events.CaseEvent;
import caseintake.protocol.Judgement;
import caseintake.protocol.Position;

/** Everything that takes part, and what only an observer of all of it can know. */
final class World {

	private final Scenario scenario;

	private final Set<Mutation> mutations;

	private final @Nullable Trace trace;

	private final Minted minted;

	private final Invariants invariants = new Invariants(this);

	private final List<JournalDatabase> journals = new ArrayList<>();

	private final JournalDatabase[] connections;

	private final CountersDatabase counters;

	private final Topic topic;

	private final List<Actor> actors = new ArrayList<>();

	private final List<Client> clients = new ArrayList<>();

	private final List<Committer> committers = new ArrayList<>();

	private final List<Relay> relays = new ArrayList<>();

	private final List<StatsInstance> instances = new ArrayList<>();

	private final List<Healer> healers = new ArrayList<>();

	private final List<List<Listener>> listeners = new ArrayList<>();

	private final Broker broker;

	private final Swap swap;

	private final Operator operator;

	private final int[] assigned;

	private final Set<String> everCommitted = new HashSet<>();

	/** What was committed and not found lost by a repair. */
	private final Set<String> expected = new HashSet<>();

	private Chooser chooser = new CalmChooser();

	private boolean calm;

	private boolean journalBroken;

	private boolean miscounted;

	private boolean oldPrimaryAnswered;

	private boolean repairing;

	private int faults;

	private int today;

	private int rebuilds;

	private int discards;

	private int asked;

	private int losses;

	private int steps;

	World(Scenario scenario, Set<Mutation> mutations, @Nullable Trace trace) {
		this.scenario = scenario;
		this.mutations = mutations;
		this.trace = trace;
		this.faults = scenario.faults();
		this.minted = new Minted(is(Mutation.IDS_DERIVED_FROM_SEQUENCE));
		this.journals
			.add(new JournalDatabase(new JournalTables(scenario.partitions()), journalGoesBack(), this.invariants));
		this.connections = new JournalDatabase[scenario.intakes()];
		connectAll();
		this.counters = new CountersDatabase(new CountersTables(scenario.partitions()),
				scenario.has(Feature.COUNTERS_RESTORED), this.invariants);
		this.topic = new Topic(scenario.partitions());
		this.assigned = new int[scenario.partitions()];
		this.broker = new Broker(this);
		this.swap = new Swap(this);
		this.operator = new Operator(this);
		addIntakes();
		addStats();
		this.actors.addAll(List.of(this.broker, this.swap, this.operator, new TotalsCheck(this), new Midnight(this),
				new Upgrade(this), new Nemesis(this), new Failover(this)));
	}

	private boolean journalGoesBack() {
		return this.scenario.has(Feature.JOURNAL_RESTORED) || this.scenario.has(Feature.JOURNAL_PROMOTED);
	}

	private void addIntakes() {
		for (int i = 0; i < this.scenario.commands().size(); i++) {
			this.clients.add(new Client(this, i, this.scenario.commands().get(i)));
		}
		for (int i = 0; i < this.scenario.intakes(); i++) {
			this.committers.add(new Committer(this, i));
			this.relays.add(new Relay(this, i));
		}
		this.actors.addAll(this.clients);
		this.actors.addAll(this.committers);
		this.actors.addAll(this.relays);
	}

	private void addStats() {
		for (int i = 0; i < this.scenario.stats(); i++) {
			var instance = new StatsInstance(i, !this.scenario.has(Feature.QUARANTINE));
			this.instances.add(instance);
			var healer = new Healer(this, instance);
			this.healers.add(healer);
			this.actors.addAll(
					List.of(healer, new Poll(this, instance), new Filler(this, instance), new Retry(this, instance)));
		}
		for (int i = 0; i < this.scenario.partitions(); i++) {
			this.assigned[i] = i % this.scenario.stats();
			int partition = i;
			this.listeners
				.add(this.instances.stream().map((instance) -> new Listener(this, instance, partition)).toList());
			this.actors.addAll(this.listeners.get(i));
		}
	}

	/** Takes steps until the chooser ends it. */
	void run(Chooser chooser) {
		this.chooser = chooser;
		var possible = new ArrayList<Step>();
		offer(possible);
		Step step = chooser.next(possible);
		while (step != null) {
			take(step);
			possible.clear();
			offer(possible);
			step = chooser.next(possible);
		}
	}

	/** The second half of a schedule, before nothing fails any more. */
	boolean isLate() {
		return !this.calm && 2 * this.steps >= this.scenario.steps();
	}

	void take(Step step) {
		this.steps++;
		note(step::name);
		step.take();
	}

	void offer(List<Step> possible) {
		for (Actor actor : this.actors) {
			actor.offer(possible);
		}
	}

	/** From now on nothing fails. */
	void calmDown() {
		note("-- from now on nothing fails");
		if (this.instances.stream().anyMatch(StatsInstance::isPaused)) {
			// who is paused in a transaction is thrown out
			this.counters.endTransactions();
		}
		this.calm = true;
		this.chooser = new CalmChooser();
		fence();
	}

	/** Old primaries are switched off. */
	void fence() {
		this.journals.subList(0, this.journals.size() - 1).forEach(JournalDatabase::endTransactions);
		connectAll();
	}

	Invariants invariants() {
		return this.invariants;
	}

	List<Actor> actors() {
		return this.actors;
	}

	long fingerprint() {
		var print = new Fingerprint();
		for (JournalDatabase journal : this.journals) {
			journal.print(print);
		}
		this.counters.print(print);
		this.topic.print(print);
		this.actors.forEach((actor) -> {
			print.add(-11);
			actor.print(print);
		});
		for (int instance : this.assigned) {
			print.add(instance);
		}
		this.instances.forEach((instance) -> print.add(instance.isNew()));
		return print.add(this.asked).add(this.rebuilds).add(this.discards).add(this.journalBroken).value();
	}

	// what actors decide and know

	boolean is(Mutation mutation) {
		return this.mutations.contains(mutation);
	}

	Scenario scenario() {
		return this.scenario;
	}

	void note(String text) {
		note(() -> text);
	}

	void note(Supplier<String> text) {
		if (this.trace != null) {
			this.trace.add(text.get());
		}
	}

	int pick(int ways) {
		return this.chooser.pick(ways);
	}

	/** 0 when all goes well; a mishap counts as a fault. */
	int mishap(int kinds) {
		if (!mayFail()) {
			return 0;
		}
		int mishap = this.chooser.mishap(kinds);
		if (mishap > 0) {
			spend();
		}
		return mishap;
	}

	boolean mayFail() {
		return !this.calm && this.faults > 0;
	}

	void spend() {
		this.faults--;
	}

	int faultsLeft() {
		return this.faults;
	}

	boolean isCalm() {
		return this.calm;
	}

	int today() {
		return this.today;
	}

	void nextDay() {
		this.today++;
		this.invariants.afterCountersCommit(this.counters.tables());
	}

	Minted minted() {
		return this.minted;
	}

	// who takes part

	/** The primary, of several the newest. */
	JournalDatabase journal() {
		return this.journals.getLast();
	}

	/** The one that an intake takes for the primary. */
	JournalDatabase journal(int intake) {
		return this.connections[intake];
	}

	/** The one that answers stats. */
	JournalDatabase askedJournal() {
		return this.connections[this.asked];
	}

	List<Client> clients() {
		return this.clients;
	}

	Committer committer(int intake) {
		return this.committers.get(intake);
	}

	List<Relay> relays() {
		return this.relays;
	}

	Broker broker() {
		return this.broker;
	}

	Topic topic() {
		return this.topic;
	}

	CountersDatabase counters() {
		return this.counters;
	}

	StatsInstance instance(int number) {
		return this.instances.get(number);
	}

	List<StatsInstance> instances() {
		return this.instances;
	}

	Healer healer(int instance) {
		return this.healers.get(instance);
	}

	List<Listener> listeners(int partition) {
		return this.listeners.get(partition);
	}

	Swap swap() {
		return this.swap;
	}

	Operator operator() {
		return this.operator;
	}

	int assigned(int partition) {
		return this.assigned[partition];
	}

	void rebalance(int partition) {
		this.assigned[partition] = (this.assigned[partition] + 1) % this.scenario.stats();
	}

	// databases that go back

	private void connectAll() {
		for (int i = 0; i < this.connections.length; i++) {
			this.connections[i] = this.journals.getLast();
		}
	}

	void connect(int intake) {
		this.connections[intake] = this.journals.getLast();
	}

	boolean hasTwoPrimaries() {
		for (JournalDatabase connection : this.connections) {
			if (connection != this.journals.getLast()) {
				return true;
			}
		}
		return false;
	}

	void askAnother() {
		this.asked = (this.asked + 1) % this.connections.length;
	}

	/** An old primary knows nothing of what the new one records today. */
	void answered() {
		this.oldPrimaryAnswered |= askedJournal() != journal();
	}

	boolean hasOldPrimaryAnswered() {
		return this.oldPrimaryAnswered;
	}

	void promote(int moment) {
		this.journals.add(new JournalDatabase(journal().past().get(moment).copy(), true, this.invariants));
	}

	/** Does something by which the journal may lose what was committed. */
	void losing(Runnable action) {
		action.run();
		note(() -> "  the journal has " + journal().tables().labels());
		if (!journal().tables().labels().containsAll(this.expected)) {
			lose();
		}
	}

	private void lose() {
		this.journalBroken = true;
		this.losses++;
	}

	int losses() {
		return this.losses;
	}

	/** What is lost is nowhere to be found any more: an alarm would be a false one. */
	void journalRepaired() {
		this.journalBroken = false;
		this.oldPrimaryAnswered = false;
		this.expected.retainAll(journal().tables().labels());
		this.invariants.forgetFinals();
	}

	void restoreCounters(int moment) {
		this.counters.restore(moment);
		this.invariants.countersRestored(this.counters.tables());
		this.listeners.forEach((partition) -> partition.forEach(Listener::countersRestored));
	}

	void committed(JournalDatabase where, List<CaseEvent> events) {
		events.forEach((event) -> {
			note(() -> "  the journal has " + Event.label(event));
			this.everCommitted.add(Event.label(event));
			this.expected.add(Event.label(event));
		});
		if (where != journal() && !events.isEmpty()) {
			lose();
		}
	}

	boolean wasCommitted(String label) {
		return this.everCommitted.contains(label);
	}

	/** Whether the journal has lost something. */
	boolean isJournalBroken() {
		return this.journalBroken;
	}

	void miscounts() {
		this.miscounted = true;
	}

	// alarms

	void raise(Generation generation, int partition, String kind) {
		note(() -> "  alarm: " + kind + " in partition " + partition);
		this.invariants.raised(generation, new Generation.Alarm(partition, kind));
		if (!is(Mutation.ALARM_NOT_STORED)) {
			generation.alarms.add(new Generation.Alarm(partition, kind));
		}
	}

	void requireCauseForAlarm(String where) {
		if (!this.journalBroken && !this.oldPrimaryAnswered && !hasTwoPrimaries()) {
			throw new Violation(Invariant.NO_FALSE_ALARM, where);
		}
	}

	void requireCauseFor(Judgement judged, int generation, int partition) {
		if (judged.fork() != null) {
			requireCauseForAlarm("fork in partition " + partition + " of generation " + generation);
		}
	}

	void requireCauseForDifference() {
		if (!this.miscounted && !this.journalBroken) {
			throw new Violation(Invariant.NO_FALSE_ALARM, "control totals");
		}
	}

	void requireTrulyConfirmed(int generation, int partition, Position asked, Set<String> has) {
		this.invariants.requireTrulyConfirmed(generation, partition, asked, has);
	}

	/** Whether an alarm stands. */
	boolean needsRepair() {
		return !journal().tables().alarms.isEmpty() || !this.counters.tables().liveGeneration().alarms.isEmpty();
	}

	/** Whether an alarm says that the journal lost something. */
	boolean journalWentBack() {
		return !journal().tables().alarms.isEmpty() || this.counters.tables().liveGeneration().alarms.stream()
			.anyMatch((alarm) -> !alarm.kind().equals("control-totals-differ"));
	}

	// people

	/** Whether the built generation stands at the journal's heads, or at an alarm. */
	boolean builtHasCome() {
		Generation building = building();
		for (int i = 0; building != null && i < this.scenario.partitions(); i++) {
			if (!building.isStopped(i) && !building.positions[i].equals(askedJournal().tables().heads[i])) {
				return building.positions[i].sequence() > askedJournal().tables().heads[i].sequence();
			}
		}
		return true;
	}

	/** Whether the built generation holds what the journal has not. */
	boolean builtIsHopeless() {
		Generation building = building();
		for (int i = 0; building != null && i < this.scenario.partitions(); i++) {
			CaseEvent there = askedJournal().tables().at(i, building.positions[i].sequence());
			boolean same = building.positions[i].isConfirmedBy(askedJournal().tables().heads[i].sequence(),
					(there != null) ? there.link().id() : null);
			if (!same || building.isStopped(i)) {
				return true;
			}
		}
		return false;
	}

	private @Nullable Generation building() {
		return this.counters.tables().find(this.counters.tables().building());
	}

	boolean mayRepair() {
		return !this.calm || this.repairing;
	}

	/** From now on people repair what only they may. */
	void beginRepairs() {
		this.repairing = true;
	}

	boolean mayRebuild() {
		return !this.calm && this.scenario.has(Feature.REBUILD) && this.rebuilds < 2;
	}

	void rebuilds() {
		this.rebuilds++;
	}

	boolean mayDiscard() {
		return !this.calm && this.scenario.has(Feature.DISCARD) && this.discards == 0;
	}

	void discarded() {
		this.discards++;
	}

}
