package caseintake.protocol.model;

/** What must hold after every step, and at rest. */
enum Invariant {

	/** No event is counted twice in a generation. */
	COUNTED_ONCE,

	/**
	 * What is counted or in quarantine is one unbroken history up to the progress row.
	 */
	COUNTED_IS_A_HISTORY,

	/** Who says that records are counted has counted them. */
	COUNTED_MEANS_COUNTED,

	/** A closed generation takes nothing. */
	CLOSED_STAYS_CLOSED,

	/** No counter stands above the journal's head, and published neither. */
	HEAD_IS_AHEAD,

	/** Published never moves back. */
	PUBLISHED_MOVES_FORWARD,

	/** Who reads the topic alone, in its order, comes at least as far as published. */
	PUBLISHED_IS_IN_THE_TOPIC,

	/** Sequences without a gap, each event naming the one before it. */
	JOURNAL_IS_A_CHAIN,

	/** What a change says of its case before is what its case was. */
	CHANGES_FOLLOW_EACH_OTHER,

	/** One reference, one case. */
	REFERENCE_ONCE,

	/** What is answered 2xx was committed. */
	ANSWERED_MEANS_STORED,

	/** A command that says nothing wrong is not refused. */
	NOTHING_VALID_IS_REFUSED,

	/** Nobody waits in a circle. */
	NO_DEADLOCK,

	/** A day that was final keeps its figure. */
	FINAL_STAYS_FINAL,

	/**
	 * Complete is said only when all is counted that the journal had when it was asked.
	 */
	COMPLETE_IS_COMPLETE,

	/** What differs from the journal is not confirmed, and stands under an alarm. */
	NO_SILENT_ERROR,

	/** The relay adds nothing to a topic that contradicts its journal. */
	NO_FORK_IS_SENT,

	/** An alarm has a cause. */
	NO_FALSE_ALARM,

	/** What was judged under a standing alarm is not counted. */
	STOPPED_STAYS_STOPPED,

	/** A retry leaves the event in no open generation's quarantine. */
	RETRIED_EVERYWHERE,

	/** A swap takes nothing away that was counted. */
	SWAP_KEEPS_WHAT_IS_COUNTED,

	/**
	 * What takes the live generation's place is the journal's, event by event and in its
	 * sums.
	 */
	SWAP_TAKES_WHAT_IS_CONFIRMED,

	/** Bytes that are no event are kept where they were read over. */
	NOTHING_IS_DROPPED,

	/** Once nothing fails any more, all is counted, published and confirmed. */
	COMES_TO_REST

}
