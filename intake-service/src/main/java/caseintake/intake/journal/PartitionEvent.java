package caseintake.intake.journal;

import caseintake.events.CaseEvent;

/** An event and the partition that it belongs to. */
public record PartitionEvent(int partition, CaseEvent event) {

	public Receipt receipt() {
		return Receipt.of(this.partition, this.event.link());
	}

}
