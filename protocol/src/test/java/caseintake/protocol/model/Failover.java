package caseintake.protocol.model;

import java.util.List;

/** After a promotion, each intake finds the new primary in its own time. */
final class Failover implements Actor {

	private final World world;

	private final Step connects;

	private final Step asksAnother;

	Failover(World world) {
		this.world = world;
		this.connects = new Step("failover", "connects an intake to the new primary",
				() -> world.journals().connect(world.course().pick(world.scenario().intakes())));
		this.asksAnother = new Step("failover", "lets stats ask another intake", world.journals()::askAnother);
	}

	@Override
	public void offer(List<Step> possible) {
		if (this.world.journals().haveTwoPrimaries()) {
			possible.add(this.connects);
			if (this.world.scenario().intakes() > 1) {
				possible.add(this.asksAnother);
			}
		}
	}

	@Override
	public void print(Fingerprint to) {
		to.add(this.world.journals().haveTwoPrimaries());
	}

}
