package caseintake.protocol.model;

/** Something that happens at once. */
final class Step {

	private final String name;

	private final String actor;

	private final Runnable action;

	Step(String actor, String action, Runnable run) {
		this.actor = actor;
		this.name = actor + " " + action;
		this.action = run;
	}

	String name() {
		return this.name;
	}

	String actor() {
		return this.actor;
	}

	void take() {
		this.action.run();
	}

	@Override
	public String toString() {
		return this.name;
	}

}
