package caseintake.protocol.model;

import java.util.List;

/** Days end. */
final class Midnight implements Actor {

	private final World world;

	private final Step passes;

	Midnight(World world) {
		this.world = world;
		this.passes = new Step("midnight", "passes", this::pass);
	}

	@Override
	public void offer(List<Step> possible) {
		if (this.world.course().today() < this.world.scenario().days()) {
			possible.add(this.passes);
		}
	}

	private void pass() {
		this.world.course().nextDay();
		this.world.countersInvariants().afterCommit(this.world.counters().tables());
	}

	@Override
	public void print(Fingerprint to) {
		to.add(this.world.course().today());
	}

}
