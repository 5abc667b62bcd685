package caseintake.intake.journal;

import caseintake.events.CaseEvent;

/** An event and the partition that it belongs to. */
public record PartitionEvent(int partition, CaseEvent event) {
}
