package caseintake.protocol.model;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import caseintake.events.CaseEvent;
import caseintake.events.ChainLink;

/** How the model fills an event: its value is what counting needs to know. */
final class Event {

	private static final int NONE = -1;

	private Event() {
	}

	/**
	 * Makes one.
	 * @param label its true name, whatever its id says
	 * @param before the case's unit until now, −1 for a new case
	 * @param after the case's unit from now on
	 * @param hard whether software of the first version cannot decode it
	 */
	static CaseEvent of(ChainLink link, String label, int reference, int day, int before, int after, boolean hard) {
		return new CaseEvent(link, "change", new UUID(1, reference), Instant.EPOCH.plus(Duration.ofDays(day)), label,
				new byte[] { (byte) before, (byte) after, (byte) (hard ? 1 : 0) });
	}

	static String label(CaseEvent event) {
		return (event.traceparent() != null) ? event.traceparent() : "";
	}

	static int day(CaseEvent event) {
		return (int) Duration.between(Instant.EPOCH, event.recordedAt()).toDays();
	}

	static int before(CaseEvent event) {
		return event.value()[0];
	}

	static int after(CaseEvent event) {
		return event.value()[1];
	}

	static boolean isOpening(CaseEvent event) {
		return before(event) == NONE;
	}

	static boolean isHard(CaseEvent event) {
		return event.value()[2] == 1;
	}

	/** Adds what the event does to the number of cases by unit. */
	static void fold(CaseEvent event, int[] units, int times) {
		if (before(event) >= 0) {
			units[before(event)] -= times;
		}
		units[after(event)] += times;
	}

}
