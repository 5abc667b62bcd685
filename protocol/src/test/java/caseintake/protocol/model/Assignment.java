package caseintake.protocol.model;

/** Which stats-service listens to a partition. */
final class Assignment {

	private final int[] instances;

	private final int stats;

	Assignment(int partitions, int stats) {
		this.instances = new int[partitions];
		this.stats = stats;
		for (int i = 0; i < partitions; i++) {
			this.instances[i] = i % stats;
		}
	}

	int of(int partition) {
		return this.instances[partition];
	}

	/** Gives a partition to the next one. */
	void rebalance(int partition) {
		this.instances[partition] = (this.instances[partition] + 1) % this.stats;
	}

	void print(Fingerprint to) {
		for (int instance : this.instances) {
			to.add(instance);
		}
	}

}
