package caseintake.protocol.model;

import java.util.List;

/** Instances get the software that can decode everything, one after the other. */
final class Upgrade implements Actor {

	private final World world;

	private final Step upgrades;

	Upgrade(World world) {
		this.world = world;
		this.upgrades = new Step("upgrade", "reaches an instance", this::upgrade);
	}

	@Override
	public void offer(List<Step> possible) {
		if (this.world.course().isLate() && this.world.instances().stream().anyMatch((instance) -> !instance.isNew())) {
			possible.add(this.upgrades);
		}
	}

	private void upgrade() {
		List<StatsInstance> old = this.world.instances().stream().filter((instance) -> !instance.isNew()).toList();
		old.get(this.world.course().pick(old.size())).upgrade();
	}

	@Override
	public void print(Fingerprint to) {
		this.world.instances().forEach((instance) -> to.add(instance.isNew()));
	}

}
