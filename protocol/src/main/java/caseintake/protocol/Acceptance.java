package caseintake.protocol;

import java.util.Objects;

import caseintake.events.ChainLink;

/** The rule that makes delivery at least once a count exactly once. */
public final class Acceptance {

	private Acceptance() {
	}

	/**
	 * Judges one event.
	 * @param counted how far its partition is counted, or will be with what came before
	 * it
	 */
	public static Verdict judge(Position counted, ChainLink link) {
		if (link.sequence() < counted.sequence()) {
			return Verdict.DUPLICATE;
		}
		if (link.sequence() == counted.sequence()) {
			return link.id().equals(counted.eventId()) ? Verdict.DUPLICATE : Verdict.FORK;
		}
		if (link.sequence() == counted.sequence() + 1) {
			return Objects.equals(link.previousId(), counted.eventId()) ? Verdict.ACCEPT : Verdict.FORK;
		}
		return Verdict.GAP;
	}

}
