package caseintake.protocol.model;

import java.util.List;

/** Sends one command, and repeats it while the outcome is unknown. */
final class Client implements Actor {

	private enum State {

		READY, WAITING, DONE

	}

	private final World world;

	private final Course course;

	private final Command command;

	private final Step submits;

	private final int number;

	private State state = State.READY;

	private int repeats = 2;

	private boolean judgedBefore;

	Client(World world, int number, Command command) {
		this.world = world;
		this.course = world.course();
		this.number = number;
		this.command = command;
		this.submits = new Step(name(), "submits", this::submit);
	}

	String name() {
		return "client " + this.number;
	}

	Command command() {
		return this.command;
	}

	boolean judgedBefore() {
		return this.judgedBefore;
	}

	/** Whether it has its answer, or cannot have one. */
	boolean isDone() {
		return this.state == State.DONE || (this.state == State.READY && !isPossible());
	}

	private boolean isPossible() {
		return this.command.opens()
				|| this.world.journals().primary().tables().opened.containsKey(this.command.reference());
	}

	@Override
	public void offer(List<Step> possible) {
		if (this.state == State.READY && isPossible()) {
			possible.add(this.submits);
		}
	}

	private void submit() {
		int instance = this.course.pick(this.world.scenario().intakes());
		Integer unit = this.world.journals().of(instance).tables().units.get(this.command.reference());
		this.judgedBefore = unit != null && unit == this.command.from();
		this.state = State.WAITING;
		this.world.committer(instance).submit(this);
	}

	void answer(Answer answer) {
		this.course.note(() -> "  " + name() + " is told " + answer);
		this.state = State.DONE;
		switch (answer.kind()) {
			case STORED, DUPLICATE -> requireStored(answer);
			case REFUSED -> {
				if (!this.command.poison()) {
					throw new Violation(Invariant.NOTHING_VALID_IS_REFUSED, name());
				}
			}
			case UNKNOWN -> {
				if (this.repeats-- > 0 || this.course.isCalm()) {
					this.state = State.READY;
				}
			}
			case STALE -> {
			}
		}
	}

	private void requireStored(Answer answer) {
		String label = answer.label();
		if (label == null || !this.world.history().wasCommitted(label)) {
			throw new Violation(Invariant.ANSWERED_MEANS_STORED, name() + " was answered " + answer);
		}
	}

	@Override
	public void print(Fingerprint to) {
		to.add(this.state).add(this.repeats).add(this.judgedBefore);
	}

}
