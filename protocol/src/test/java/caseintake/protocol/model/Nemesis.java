package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.List;

import caseintake.events.CaseEvent;

/** What goes wrong around the protocol, as often as the scenario allows. */
final class Nemesis implements Actor {

	private static final int DEPTH = 8;

	private final World world;

	private record Blow(String name, Runnable action) {
	}

	private final List<Blow> blows = new ArrayList<>();

	private final Step strikes;

	Nemesis(World world) {
		this.world = world;
		this.strikes = new Step("nemesis", "strikes", this::strike);
		Scenario scenario = world.scenario();
		add("lets the lease run out", () -> world.journal().commit((tables) -> tables.lease = JournalTables.NOBODY));
		add("interrupts a relay", () -> world.relays().get(world.pick(scenario.intakes())).beginAgain());
		add("kills an intake", () -> world.committer(world.pick(scenario.intakes())).die());
		add("ends the journal's transactions", () -> world.journal(world.pick(scenario.intakes())).endTransactions());
		add("restarts a stats", () -> world.instance(world.pick(scenario.stats())).restart());
		add("ends the counters' transactions", this::endCounters);
		add("rebalances", this::rebalance);
		add("makes a listener read again", this::jump);
		addIf(scenario.has(Feature.TOPIC_LOSS), "makes the topic lose its tail", this::truncate);
		addIf(scenario.has(Feature.TOPIC_LOSS), "makes the topic lose everything", this::wipe);
		addIf(scenario.has(Feature.TOPIC_LOSS), "puts garbage into the topic",
				() -> world.topic().appendGarbage(world.pick(scenario.partitions())));
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
		if (this.world.mayFail()) {
			possible.add(this.strikes);
		}
	}

	private void strike() {
		Blow blow = this.blows.get(this.world.pick(this.blows.size()));
		this.world.note(() -> "  it " + blow.name());
		this.world.spend();
		blow.action().run();
	}

	private void endCounters() {
		this.world.counters().endTransactions();
	}

	private void rebalance() {
		this.world.rebalance(this.world.pick(this.world.scenario().partitions()));
	}

	private void jump() {
		int partition = this.world.pick(this.world.scenario().partitions());
		int offset = this.world.pick(this.world.topic().log(partition).size() + 1);
		this.world.listeners(partition).forEach((listener) -> listener.jump(offset));
	}

	private void truncate() {
		int partition = this.world.pick(this.world.scenario().partitions());
		int size = this.world.topic().log(partition).size();
		if (size > 0) {
			this.world.topic().truncate(partition, this.world.pick(size));
		}
	}

	private void wipe() {
		for (int i = 0; i < this.world.scenario().partitions(); i++) {
			this.world.topic().truncate(i, 0);
		}
	}

	private void repeat() {
		int partition = this.world.pick(this.world.scenario().partitions());
		List<Topic.Message> log = this.world.topic().log(partition);
		if (!log.isEmpty()) {
			CaseEvent event = log.get(this.world.pick(log.size())).event();
			if (event != null) {
				this.world.topic().append(partition, event);
			}
		}
	}

	private void restoreJournal() {
		JournalDatabase journal = this.world.journal();
		int moments = journal.past().size();
		int moment = moments - 1 - this.world.pick(Math.min(moments, DEPTH));
		this.world.losing(() -> journal.restore(moment));
		if (this.world.pick(2) == 1) {
			this.world.note("  the relays lose their connections");
			this.world.relays().forEach(Relay::beginAgain);
		}
	}

	private void promote() {
		int moments = this.world.journal().past().size();
		int moment = moments - 1 - this.world.pick(Math.min(moments, DEPTH));
		this.world.losing(() -> this.world.promote(moment));
	}

	private void restoreCounters() {
		int moments = this.world.counters().pastStates();
		this.world.restoreCounters(moments - 1 - this.world.pick(Math.min(moments, DEPTH)));
	}

	private void miscount() {
		CountersTables tables = this.world.counters().tables();
		int building = tables.building();
		boolean inBuilt = building != 0 && this.world.pick(2) == 1;
		int partition = this.world.pick(this.world.scenario().partitions());
		this.world.miscounts();
		this.world.counters().commit((now) -> {
			Generation generation = now.find(inBuilt ? building : now.live());
			if (generation != null) {
				generation.miscounted[partition]++;
			}
		});
	}

	@Override
	public void print(Fingerprint to) {
		to.add(this.world.faultsLeft());
	}

}
