package caseintake.protocol.model;

/** What a scenario may hold beside registration, relay, topic, listeners and healing. */
enum Feature {

	/** The topic loses what it had acknowledged, or holds garbage. */
	TOPIC_LOSS,

	/** The journal's database is restored from a backup. */
	JOURNAL_RESTORED,

	/** A replica of the journal is promoted, and the old primary goes on for a while. */
	JOURNAL_PROMOTED,

	/** The counters' database is restored from a backup. */
	COUNTERS_RESTORED,

	/** A cell is changed by hand or by a fault of the software. */
	MISCOUNT,

	/** Some events cannot be decoded by the first version of the software. */
	QUARANTINE,

	/** A person discards rows in quarantine. */
	DISCARD,

	/** Generations are rebuilt and swapped without need. */
	REBUILD,

	/** Many clients at once, two intakes, two partitions. */
	CROWD

}
