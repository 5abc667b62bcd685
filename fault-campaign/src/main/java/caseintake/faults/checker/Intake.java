package caseintake.faults.checker;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import caseintake.events.Cell;
import caseintake.faults.clients.Clients;

/**
 * What intake's database holds.
 *
 * @param events the journal, in sequence order, partition after partition
 * @param changes what references of changes stand for
 * @param heads what the rows of the heads say, by partition
 */
record Intake(List<Reference> references, List<Case> cases, List<Event> events, List<Change> changes,
		Map<Integer, Position> heads) {

	/** A source reference and the case that it stands for. */
	record Reference(String system, String reference, UUID caseId) {
	}

	/** The reference of a change and the event that it stands for. */
	record Change(String system, String reference, Place place) {
	}

	/** Where an event stands. */
	record Place(int partition, long sequence) {

		static Place of(Event event) {
			return new Place(event.partition(), event.sequence());
		}

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

	/** Events by case, in the order in which they happened. */
	Map<UUID, List<Event>> histories() {
		return this.events.stream().collect(Collectors.groupingBy(Event::caseId));
	}

	/** Every cell in which each case was ever counted, the first one first. */
	Map<UUID, List<Cell>> cellsByCase() {
		return this.events.stream()
			.filter((event) -> event.after() != null)
			.collect(Collectors.groupingBy(Event::caseId,
					Collectors.mapping((event) -> Objects.requireNonNull(event.after()), Collectors.toList())));
	}

	/** Events by partition, in the order in which they stand. */
	Map<Integer, List<Event>> byPartition() {
		return this.events.stream().collect(Collectors.groupingBy(Event::partition));
	}

}
