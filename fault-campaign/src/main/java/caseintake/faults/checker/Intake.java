package caseintake.faults.checker;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import caseintake.events.Cell;
import caseintake.faults.clients.Clients;

/**
 * What intake's database holds.
 *
 * @param events the journal, in sequence order, partition after partition
 * @param heads what the rows of the heads say, by partition
 */
record Intake(List<Reference> references, List<Case> cases, List<Event> events, Map<Integer, Position> heads) {

	/** A source reference and the case that it stands for. */
	record Reference(String system, String reference, UUID caseId) {
	}

	/** A case as it is now. */
	record Case(UUID caseId, int partition, Cell cell, boolean live) {
	}

	Map<UUID, Case> casesById() {
		return this.cases.stream()
			.collect(Collectors.toMap(Case::caseId, Function.identity(), (first, second) -> first));
	}

	/**
	 * The stored case of each reference that the clients gave; the first one, should
	 * there be several.
	 */
	Map<String, Case> casesByReference() {
		Map<UUID, Case> byId = casesById();
		return this.references.stream()
			.filter((reference) -> reference.system().equals(Clients.SOURCE_SYSTEM))
			.filter((reference) -> byId.containsKey(reference.caseId()))
			.collect(Collectors.toMap(Reference::reference, (reference) -> byId.get(reference.caseId()),
					(first, second) -> first));
	}

	/** Events by partition, in the order in which they stand. */
	Map<Integer, List<Event>> byPartition() {
		return this.events.stream().collect(Collectors.groupingBy(Event::partition));
	}

}
