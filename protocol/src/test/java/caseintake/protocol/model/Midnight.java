package caseintake.protocol.model;

import java.util.List;

/** Days end. */
final class Midnight implements Actor {

	private final World world;

	private final Step passes;

	Midnight(World world) {
		this.world = world;
		this.passes = new Step("midnight", "passes", world::nextDay);
	}

	@Override
	public void offer(List<Step> possible) {
		if (this.world.today() < this.world.scenario().days()) {
			possible.add(this.passes);
		}
	}

	@Override
	public void print(Fingerprint to) {
		to.add(this.world.today());
	}

}
