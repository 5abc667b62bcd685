package caseintake.benchmarks.contest;

/**
 * One of those that are compared.
 *
 * @param name for people, and in the CSV files
 */
public record Contestant(String name, Role role, Trial trial) {

	public static Contestant ours(String name, Trial trial) {
		return new Contestant(name, Role.OURS, trial);
	}

	public static Contestant limit(String name, Trial trial) {
		return new Contestant(name, Role.LIMIT, trial);
	}

	public static Contestant peer(String name, Trial trial) {
		return new Contestant(name, Role.PEER, trial);
	}

}
