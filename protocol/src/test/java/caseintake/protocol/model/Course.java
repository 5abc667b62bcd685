package caseintake.protocol.model;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** How a schedule goes: who decides, what day it is, and what may still fail. */
final class Course {

	private final Scenario scenario;

	private final @Nullable Trace trace;

	private Chooser chooser = new CalmChooser();

	private boolean calm;

	private int faults;

	private int steps;

	private int today;

	Course(Scenario scenario, @Nullable Trace trace) {
		this.scenario = scenario;
		this.trace = trace;
		this.faults = scenario.faults();
	}

	/** From now on another one decides. */
	void follow(Chooser chooser) {
		this.chooser = chooser;
	}

	/** From now on nothing fails. */
	void calmDown() {
		this.calm = true;
		follow(new CalmChooser());
	}

	boolean isCalm() {
		return this.calm;
	}

	void stepTaken() {
		this.steps++;
	}

	/** The second half of a schedule, before nothing fails any more. */
	boolean isLate() {
		return !this.calm && 2 * this.steps >= this.scenario.steps();
	}

	int today() {
		return this.today;
	}

	void nextDay() {
		this.today++;
	}

	int pick(int ways) {
		return this.chooser.pick(ways);
	}

	/** 0 when all goes well; a mishap counts as a fault. */
	int mishap(int kinds) {
		if (!mayFail()) {
			return 0;
		}
		int mishap = this.chooser.mishap(kinds);
		if (mishap > 0) {
			spend();
		}
		return mishap;
	}

	boolean mayFail() {
		return !this.calm && this.faults > 0;
	}

	void spend() {
		this.faults--;
	}

	int faultsLeft() {
		return this.faults;
	}

	void note(String text) {
		note(() -> text);
	}

	void note(Supplier<String> text) {
		if (this.trace != null) {
			this.trace.add(text.get());
		}
	}

}
