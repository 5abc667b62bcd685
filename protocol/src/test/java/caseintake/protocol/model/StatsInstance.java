package caseintake.protocol.model;

import java.util.ArrayList;
import java.util.List;

/** A stats-service: one version of the software, and what dies with it. */
final class StatsInstance {

	private final int number;

	private final List<Runnable> endings = new ArrayList<>();

	private boolean newSoftware;

	private boolean paused;

	StatsInstance(int number, boolean newSoftware) {
		this.number = number;
		this.newSoftware = newSoftware;
	}

	int number() {
		return this.number;
	}

	/** Whether it can decode what the first version cannot. */
	boolean isNew() {
		return this.newSoftware;
	}

	void whenKilled(Runnable ending) {
		this.endings.add(ending);
	}

	/** The process stands still; whatever it has in hand stays there. */
	void pause(boolean still) {
		this.paused = still;
	}

	boolean isPaused() {
		return this.paused;
	}

	void restart() {
		this.endings.forEach(Runnable::run);
	}

	void upgrade() {
		restart();
		this.newSoftware = true;
	}

}
