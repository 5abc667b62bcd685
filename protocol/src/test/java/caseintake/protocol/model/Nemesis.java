package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.List;

import caseintake.events.CaseEvent;

/** What goes wrong around the protocol, as often as the scenario allows. */
final class Nemesis implements Actor {

	private static final int DEPTH = 8;

	private final World world;

	private final Course course;

	private record Blow(String name, Runnable action) {
	}

	private final List<Blow> blows = new ArrayList<>();

	private final Step strikes;

	Nemesis(World world) {
		this.world = world;
		this.course = world.course();
		this.strikes = new Step("nemesis", "strikes", this::strike);
		Scenario scenario = world.scenario();
		add("lets the lease run out",
				() -> world.journals().primary().commit((tables) -> tables.lease = JournalTables.NOBODY));
		add("interrupts a relay", () -> world.relays().get(this.course.pick(scenario.intakes())).beginAgain());
		add("kills an intake", () -> world.committer(this.course.pick(scenario.intakes())).die());
		add("ends the journal's transactions",
				() -> world.journals().of(this.course.pick(scenario.intakes())).endTransactions());
		add("restarts a stats", () -> world.instances().get(this.course.pick(scenario.stats())).restart());
		add("ends the counters' transactions", this::endCounters);
		add("rebalances", this::rebalance);
		add("makes a listener read again", this::jump);
		addIf(scenario.has(Feature.TOPIC_LOSS), "makes the topic lose its tail", this::truncate);
		addIf(scenario.has(Feature.TOPIC_LOSS), "makes the topic lose everything", this::wipe);
		addIf(scenario.has(Feature.TOPIC_LOSS), "puts garbage into the topic",
				() -> world.topic().appendGarbage(this.course.pick(scenario.partitions())));
		addIf(scenario.has(Feature.TOPIC_LOSS), "repeats a record", this::repeat);
		addIf(scenario.has(Feature.JOURNAL_RESTORED), "restores the journal", this::restoreJournal);
		addIf(scenario.has(Feature.JOURNAL_PROMOTED), "promotes a replica of the journal", this::promote);
		addIf(scenario.has(Feature.COUNTERS_RESTORED), "restores the counters", this::restoreCounters);
		addIf(scenario.has(Feature.MISCOUNT), "changes a cell by hand", this::miscount);
	}

	private void add(String what, Runnable action) {
		this.blows.add(new Blow(what, action));
	}

	private void addIf(boolean wanted, String what, Runnable action) {
		if (wanted) {
			add(what, action);
		}
	}

	@Override
	public void offer(List<Step> possible) {
		if (this.course.mayFail()) {
			possible.add(this.strikes);
		}
	}

	private void strike() {
		Blow blow = this.blows.get(this.course.pick(this.blows.size()));
		this.course.note(() -> "  it " + blow.name());
		this.course.spend();
		blow.action().run();
	}

	private void endCounters() {
		this.world.counters().endTransactions();
	}

	private void rebalance() {
		this.world.assignment().rebalance(this.course.pick(this.world.scenario().partitions()));
	}

	private void jump() {
		int partition = this.course.pick(this.world.scenario().partitions());
		int offset = this.course.pick(this.world.topic().log(partition).size() + 1);
		this.world.listeners(partition).forEach((listener) -> listener.jump(offset));
	}

	private void truncate() {
		int partition = this.course.pick(this.world.scenario().partitions());
		int size = this.world.topic().log(partition).size();
		if (size > 0) {
			this.world.topic().truncate(partition, this.course.pick(size));
		}
	}

	private void wipe() {
		for (int i = 0; i < this.world.scenario().partitions(); i++) {
			this.world.topic().truncate(i, 0);
		}
	}

	private void repeat() {
		int partition = this.course.pick(this.world.scenario().partitions());
		List<Topic.Message> log = this.world.topic().log(partition);
		if (!log.isEmpty()) {
			CaseEvent event = log.get(this.course.pick(log.size())).event();
			if (event != null) {
				this.world.topic().append(partition, event);
			}
		}
	}

	private void restoreJournal() {
		JournalDatabase journal = this.world.journals().primary();
		int moments = journal.past().size();
		int moment = moments - 1 - this.course.pick(Math.min(moments, DEPTH));
		this.world.history().losing(() -> journal.restore(moment));
		if (this.course.pick(2) == 1) {
			this.course.note("  the relays lose their connections");
			this.world.relays().forEach(Relay::beginAgain);
		}
	}

	private void promote() {
		int moments = this.world.journals().primary().past().size();
		int moment = moments - 1 - this.course.pick(Math.min(moments, DEPTH));
		this.world.history().losing(() -> this.world.journals().promote(moment));
	}

	private void restoreCounters() {
		int moments = this.world.counters().pastStates();
		this.world.counters().restore(moments - 1 - this.course.pick(Math.min(moments, DEPTH)));
		this.world.alarms().countersRestored();
		for (int i = 0; i < this.world.scenario().partitions(); i++) {
			this.world.listeners(i).forEach(Listener::countersRestored);
		}
	}

	private void miscount() {
		CountersTables tables = this.world.counters().tables();
		int building = tables.building();
		boolean inBuilt = building != 0 && this.course.pick(2) == 1;
		int partition = this.course.pick(this.world.scenario().partitions());
		this.world.alarms().miscounted();
		this.world.counters().commit((now) -> {
			Generation generation = now.find(inBuilt ? building : now.live());
			if (generation != null) {
				generation.miscounted[partition]++;
			}
		});
	}

	@Override
	public void print(Fingerprint to) {
		to.add(this.course.faultsLeft());
	}

}
