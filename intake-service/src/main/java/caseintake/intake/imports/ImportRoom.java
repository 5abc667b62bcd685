package caseintake.intake.imports;

import java.util.HashMap;
import java.util.Map;

/** How many imports run at a time, and how many of one source system. */
final class ImportRoom {

	private final Map<String, Integer> running = new HashMap<>();

	private final int places;

	private final int placesOfOne;

	private int taken;

	ImportRoom(ImportProperties properties) {
		this.places = properties.atATime();
		this.placesOfOne = properties.ofOneAtATime();
	}

	/** Takes a place, if there is one. */
	synchronized boolean enter(String system) {
		int ofOne = this.running.getOrDefault(system, 0);
		if (this.taken >= this.places || ofOne >= this.placesOfOne) {
			return false;
		}
		this.taken++;
		this.running.put(system, ofOne + 1);
		return true;
	}

	/** Gives the place back. */
	synchronized void leave(String system) {
		this.taken--;
		this.running.computeIfPresent(system, (_, ofOne) -> (ofOne > 1) ? ofOne - 1 : null);
	}

}
