package caseintake.peers.bare;

import java.util.ArrayList;
import java.util.List;

import caseintake.events.CaseEvent;
import caseintake.protocol.Position;

/**
 * New cases of one partition.
 *
 * @param from where the partition stands
 * @param events what comes next, in order
 * @param nextOffset of the record behind them
 */
public record PartitionEvents(int partition, Position from, List<CaseEvent> events, long nextOffset) {

	/** Where the partition stands then. */
	public Position to() {
		return Position.at(this.events.getLast().link());
	}

	/** Both, the other one behind this one. */
	public PartitionEvents and(PartitionEvents next) {
		var both = new ArrayList<CaseEvent>(this.events.size() + next.events.size());
		both.addAll(this.events);
		both.addAll(next.events);
		return new PartitionEvents(this.partition, this.from, both, next.nextOffset);
	}

}
