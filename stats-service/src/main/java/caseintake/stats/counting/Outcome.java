package caseintake.stats.counting;

import org.jspecify.annotations.Nullable;

import caseintake.events.ChainLink;
import caseintake.protocol.Position;

/**
 * What became of a partition's arrivals.
 *
 * @param kind how it ended
 * @param accepted number of events that were counted or quarantined
 * @param counted how far the partition is counted, only for a gap or a fork
 * @param fork the event that contradicts it, only for a fork
 */
public record Outcome(Kind kind, int accepted, @Nullable Position counted, @Nullable ChainLink fork) {

	/** An outcome of which there is no more to say. */
	Outcome(Kind kind, int accepted) {
		this(kind, accepted, null, null);
	}

	/** How it ended. */
	public enum Kind {

		/** Everything is counted, or was so before. */
		COUNTED,

		/** Events are missing in between: what stands before the gap is counted. */
		GAP,

		/**
		 * The topic contradicts what is counted: what stands before is counted, and the
		 * journal is to be asked.
		 */
		FORK,

		/** An alarm stands: nothing is counted until a person has resolved it. */
		STOPPED,

		/** The generation takes no events any more. */
		CLOSED

	}

}
