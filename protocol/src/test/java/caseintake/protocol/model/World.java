package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Everything that takes part in a schedule. */
final class World {

	private final Scenario scenario;

	private final Set<Mutation> mutations;

	private final Course course;

	private final Minted minted;

	private final JournalHistory history = new JournalHistory(this);

	private final Alarms alarms = new Alarms(this);

	private final Statements statements = new Statements(this);

	private final CountersInvariants countersInvariants = new CountersInvariants(this);

	private final Journals journals;

	private final CountersDatabase counters;

	private final Topic topic;

	private final Assignment assignment;

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

	World(Scenario scenario, Set<Mutation> mutations, @Nullable Trace trace) {
		this.scenario = scenario;
		this.mutations = mutations;
		this.course = new Course(scenario, trace);
		this.minted = new Minted(is(Mutation.IDS_DERIVED_FROM_SEQUENCE));
		this.journals = new Journals(scenario, new JournalInvariants(this));
		this.counters = new CountersDatabase(new CountersTables(scenario.partitions()),
				scenario.has(Feature.COUNTERS_RESTORED), this.countersInvariants);
		this.topic = new Topic(scenario.partitions());
		this.assignment = new Assignment(scenario.partitions(), scenario.stats());
		this.broker = new Broker(this);
		this.swap = new Swap(this);
		this.operator = new Operator(this);
		addIntakes();
		addStats();
		this.actors.addAll(List.of(this.broker, this.swap, this.operator, new TotalsCheck(this), new Midnight(this),
				new Upgrade(this), new Nemesis(this), new Failover(this)));
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
			int partition = i;
			this.listeners
				.add(this.instances.stream().map((instance) -> new Listener(this, instance, partition)).toList());
			this.actors.addAll(this.listeners.get(i));
		}
	}

	/** Takes steps until the chooser ends it. */
	void run(Chooser chooser) {
		this.course.follow(chooser);
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

	private void offer(List<Step> possible) {
		for (Actor actor : this.actors) {
			actor.offer(possible);
		}
	}

	void take(Step step) {
		this.course.stepTaken();
		this.course.note(step::name);
		step.take();
	}

	long fingerprint() {
		var print = new Fingerprint();
		this.journals.print(print);
		this.history.print(print);
		this.counters.print(print);
		this.topic.print(print);
		this.assignment.print(print);
		this.actors.forEach((actor) -> {
			print.add(-11);
			actor.print(print);
		});
		return print.value();
	}

	Scenario scenario() {
		return this.scenario;
	}

	boolean is(Mutation mutation) {
		return this.mutations.contains(mutation);
	}

	Course course() {
		return this.course;
	}

	Minted minted() {
		return this.minted;
	}

	JournalHistory history() {
		return this.history;
	}

	Alarms alarms() {
		return this.alarms;
	}

	Statements statements() {
		return this.statements;
	}

	CountersInvariants countersInvariants() {
		return this.countersInvariants;
	}

	Journals journals() {
		return this.journals;
	}

	CountersDatabase counters() {
		return this.counters;
	}

	Topic topic() {
		return this.topic;
	}

	Assignment assignment() {
		return this.assignment;
	}

	List<Actor> actors() {
		return this.actors;
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

	List<StatsInstance> instances() {
		return this.instances;
	}

	Healer healer(int instance) {
		return this.healers.get(instance);
	}

	List<Listener> listeners(int partition) {
		return this.listeners.get(partition);
	}

	Broker broker() {
		return this.broker;
	}

	Swap swap() {
		return this.swap;
	}

	Operator operator() {
		return this.operator;
	}

}
