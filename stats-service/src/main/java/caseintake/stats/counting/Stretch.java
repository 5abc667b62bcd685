package caseintake.stats.counting;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import caseintake.protocol.Judgement;
import caseintake.protocol.Position;

/** How far one partition is gathered, from where it is counted. */
final class Stretch {

	private final Position from;

	private final Map<String, Long> totals = new HashMap<>();

	private Position to;

	private long nextOffset;

	Stretch(Position from) {
		this.from = from;
		this.to = from;
	}

	/** Goes on with what was judged against {@link #to}. */
	void add(Judgement judgement, Fold fold) {
		this.to = judgement.to();
		this.nextOffset = Objects.requireNonNull(judgement.nextOffset(), "The topic's records have offsets");
		fold.addTotalsTo(this.totals);
	}

	Position from() {
		return this.from;
	}

	Position to() {
		return this.to;
	}

	/** Of the record behind what was judged. */
	long nextOffset() {
		return this.nextOffset;
	}

	/** The whole way of this partition. */
	PartitionProgress.Move move(int partition) {
		return new PartitionProgress.Move(partition, this.from, this.to, this.nextOffset);
	}

	/** Change of the number of live cases by responsible unit. */
	Map<String, Long> totals() {
		return this.totals;
	}

}
