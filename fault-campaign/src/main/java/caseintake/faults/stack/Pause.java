package caseintake.faults.stack;

import java.util.List;

/** Processes that stand still until they are told to go on. */
public final class Pause {

	private final List<ProcessHandle> processes;

	private final Standstill standstill;

	Pause(List<ProcessHandle> processes, Standstill standstill) {
		this.processes = processes;
		this.standstill = standstill;
	}

	/** Whether there was a process to be stopped. */
	public boolean hit() {
		return !this.processes.isEmpty();
	}

	/** Lets them go on, unless another pause still lasts. */
	public void resume() {
		this.standstill.end(this.processes);
	}

}
