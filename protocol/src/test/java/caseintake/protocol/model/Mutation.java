package caseintake.protocol.model;

import java.util.Set;

/**
 * Ways of breaking what the model copies of the protocol. It must find each of them out.
 */
enum Mutation {

	// committer

	/** Who claims a reference looks whether it is taken, and nothing keeps it. */
	NO_UNIQUE_REFERENCE,

	/** A client is told 2xx when nobody knows whether its command is stored. */
	SUCCESS_ON_UNKNOWN,

	/** A change is held against its case before it waits in the queue. */
	STATE_JUDGED_BEFORE_QUEUE,

	/** Numbers are given out in a transaction of their own. */
	HEADS_RELEASED_BEFORE_COMMIT,

	/** Rows are locked in the order in which commands came. */
	LOCKS_UNSORTED(Feature.CROWD),

	/** The day is read when the transaction begins. */
	CLOCK_READ_BEFORE_LOCK,

	/** The poll's heads are read without waiting for whoever is numbering. */
	HEADS_READ_WITHOUT_LOCK,

	// relay

	/** Published is written though the journal has another event there by now. */
	PUBLISHED_WHATEVER_THE_JOURNAL_HAS(Feature.JOURNAL_RESTORED),

	/** A session never looks whether the journal is still where it was. */
	SESSION_TRUSTS_ITS_MEMORY(Feature.JOURNAL_RESTORED),

	PUBLISHED_SET_AT_SEND,

	/** Published is set, and not to the greater of the two. */
	PUBLISHED_SET_BACKWARDS,

	/** Acknowledgements behind a failed one count. */
	PUBLISHED_OVER_A_HOLE,

	/** What failed is sent again, and not everything after it. */
	ONLY_FAILED_SENT_AGAIN,

	JOURNAL_READ_BEFORE_TOPIC,

	NO_COMPARISON_WITH_TOPIC(Feature.JOURNAL_RESTORED),

	IDS_DERIVED_FROM_SEQUENCE(Feature.JOURNAL_RESTORED),

	// counting

	NO_COMPARE_AND_SET,

	COMPARISON_OF_SEQUENCE_ALONE(Feature.JOURNAL_RESTORED, Feature.REBUILD),

	COMPARISON_WITHOUT_OPEN(Feature.REBUILD),

	LOST_COMPARISON_MOVES_ON,

	UNKNOWN_TAKEN_FOR_DONE,

	/** A batch that failed is not read again. */
	ERROR_HANDLER_SKIPS,

	PROGRESS_CACHED,

	CELLS_IN_A_SECOND_TRANSACTION,

	QUARANTINE_OUTSIDE_THE_TRANSACTION(Feature.QUARANTINE),

	/** What is in hand is counted for whichever generation is live by now. */
	GENERATION_READ_AFTER_FETCH(Feature.JOURNAL_RESTORED),

	// healing and alarms

	NO_HEALING,

	/** The poll's answer is used with a position that was read after it. */
	POSITION_READ_AFTER_ANSWER,

	CONFIRMED_WITHOUT_LOOKING(Feature.JOURNAL_RESTORED),

	FINAL_WITHOUT_CONFIRMATION,

	/** Complete is said by sequences, whichever event stands there. */
	COMPLETE_BY_SEQUENCE_ALONE(Feature.JOURNAL_RESTORED),

	/** An answer is stored though the counters have gone back since the question. */
	CONFIRMATION_OUTLIVES_A_RESTORE(Feature.COUNTERS_RESTORED),

	ALARM_NOT_STORED(Feature.JOURNAL_RESTORED),

	ALARM_NOT_HEEDED(Feature.JOURNAL_RESTORED),

	TOTALS_NOT_COMPARED(Feature.MISCOUNT),

	// quarantine

	/** Two retries of one row at once. */
	RETRY_WITHOUT_LOCKS(Feature.QUARANTINE),

	/** A retry locks its rows, and not the progress rows of their generations. */
	RETRY_WITHOUT_PROGRESS_LOCK(Feature.QUARANTINE, Feature.REBUILD),

	RETRY_IN_LIVE_ONLY(Feature.QUARANTINE, Feature.REBUILD),

	/** A retry takes whatever the journal has at that sequence. */
	RETRY_OF_ANOTHER_EVENT(Feature.QUARANTINE, Feature.JOURNAL_RESTORED),

	/** What was discarded counts, or waits, again after a rebuild. */
	DISCARD_FORGOTTEN_BY_A_REBUILD(Feature.QUARANTINE, Feature.DISCARD, Feature.REBUILD),

	// rebuild and swap

	SWAP_WHEN_ALMOST_CAUGHT_UP(Feature.REBUILD),

	SWAP_WITHOUT_LOCKS(Feature.REBUILD),

	SWAP_LEAVES_OLD_OPEN(Feature.REBUILD),

	/** Neither equal ids at the same sequence, nor the live generation's confirmation. */
	SWAP_WITHOUT_EQUAL_IDS(Feature.REBUILD, Feature.JOURNAL_RESTORED),

	SWAP_WITHOUT_CONFIRMATION(Feature.REBUILD, Feature.JOURNAL_RESTORED),

	/** Whether the live generation is still the journal's is not asked. */
	SWAP_WITHOUT_CONFIRMING_THE_LIVE(Feature.REBUILD, Feature.JOURNAL_RESTORED),

	/** A rebuild gets the number of one that was abandoned. */
	GENERATION_NUMBER_USED_AGAIN(Feature.JOURNAL_PROMOTED, Feature.REBUILD),

	/** What the journal said of one position is taken for another one. */
	SWAP_CONFIRMED_ELSEWHERE(Feature.REBUILD),

	SWAP_OVER_QUARANTINE(Feature.REBUILD, Feature.QUARANTINE),

	SWAP_WITHOUT_TOTALS(Feature.REBUILD, Feature.MISCOUNT),

	// the operator's procedure

	/** The topic is replaced while records of stopped relays are still on their way. */
	TOPIC_REPLACED_TOO_EARLY(Feature.JOURNAL_RESTORED),

	PUBLISHED_NOT_RESET(Feature.JOURNAL_RESTORED);

	@SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
	private final Set<Feature> needs;

	Mutation(Feature... needs) {
		this.needs = Set.of(needs);
	}

	/** What a scenario must hold so that this can matter. */
	Set<Feature> needs() {
		return this.needs;
	}

}
