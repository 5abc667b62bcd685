package caseintake.intake.cases;

import java.util.List;

import caseintake.intake.journal.PartitionEvent;

/**
 * A command's result, once the events of its transaction are numbered: only then are
 * there receipts.
 */
@FunctionalInterface
interface Answer {

	CaseResult with(List<PartitionEvent> events);

}
