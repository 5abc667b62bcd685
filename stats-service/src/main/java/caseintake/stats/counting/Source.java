package caseintake.stats.counting;

/** Where events came from. */
public enum Source {

	/** The Kafka topic. */
	TOPIC,

	/** The journal's feed. */
	FEED,

	/** The journal's feed, into a generation that is being built. */
	REBUILD

}
