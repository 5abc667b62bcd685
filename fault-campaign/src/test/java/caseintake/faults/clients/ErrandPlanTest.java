package caseintake.faults.clients;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import caseintake.events.Cell;
import caseintake.faults.history.ChangeKind;
import caseintake.faults.history.ChangeRow;
import caseintake.faults.history.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ErrandPlanTest {

	private static final int MANY = 3_000;

	private static final CellMaker CELLS = CellMaker.norwegian();

	@Test
	void theSameSeedMakesTheSameErrandsAndAnotherSeedOthers() {
		assertThat(errands(5, 1)).isEqualTo(errands(5, 1)).isNotEqualTo(errands(6, 1)).isNotEqualTo(errands(5, 2));
	}

	@Test
	void clientsNeverSendEachOthersReferences() {
		Set<String> first = new HashSet<>();
		rows(errands(5, 1)).forEach((row) -> first.add(row.reference()));
		assertThat(rows(errands(5, 2))).noneMatch((row) -> first.contains(row.reference()));
	}

	@Test
	void everySortOfErrandOccurs() {
		List<Errand> errands = errands(5, 1);
		assertThat(errands).hasAtLeastOneElementOfType(Errand.Single.class)
			.hasAtLeastOneElementOfType(Errand.Import.class)
			.hasAtLeastOneElementOfType(Errand.Twins.class)
			.hasAtLeastOneElementOfType(Errand.Change.class)
			.hasAtLeastOneElementOfType(Errand.Changes.class);
		assertThat(errands).filteredOn(Errand.Twins.class::isInstance)
			.map(Errand.Twins.class::cast)
			.allMatch((twins) -> twins.first().reference().equals(twins.second().reference()))
			.anyMatch((twins) -> twins.first().equals(twins.second()))
			.anyMatch((twins) -> !twins.first().equals(twins.second()));
	}

	@Test
	void referencesAreRepeatedContradictedAndSentWithWrongCodes() {
		Map<String, Set<Cell>> cells = new HashMap<>();
		Map<Row, Integer> times = new HashMap<>();
		for (Row row : rows(errands(5, 1))) {
			cells.computeIfAbsent(row.reference(), (reference) -> new HashSet<>()).add(row.cell());
			times.merge(row, 1, Integer::sum);
		}
		assertThat(cells.values()).anyMatch((each) -> each.size() == 2);
		assertThat(times).containsValue(2);
		assertThat(cells.keySet()).anyMatch((reference) -> reference.endsWith("-wrong"));
	}

	@Test
	void everythingHappensToCasesThatWereSent() {
		List<Errand> errands = errands(5, 1);
		Set<String> sent = new HashSet<>();
		rows(errands).forEach((row) -> sent.add(row.reference()));
		List<ChangeRow> changes = changes(errands);
		assertThat(changes).extracting(ChangeRow::kind).contains(ChangeKind.values());
		assertThat(changes).extracting(ChangeRow::reference).doesNotHaveDuplicates();
		assertThat(changes).allMatch((change) -> sent.contains(change.caseReference()));
	}

	@Test
	void theDecisionAboutAnUnknownOutcomeIsTheSeeds() {
		var plan = new ErrandPlan(5, 1, CELLS);
		List<Row> rows = rows(errands(5, 1));
		assertThat(rows)
			.allSatisfy((row) -> assertThat(plan.again(row.reference())).isEqualTo(plan.again(row.reference())));
		assertThat(rows).extracting((row) -> plan.again(row.reference()).repeat()).contains(true, false);
		assertThat(rows).extracting((row) -> plan.again(row.reference()).elsewhere()).contains(true, false);
	}

	private static List<Errand> errands(long seed, int client) {
		return Stream.generate(new ErrandPlan(seed, client, CELLS)::next).limit(MANY).toList();
	}

	private static List<Row> rows(List<Errand> errands) {
		return errands.stream().flatMap((errand) -> switch (errand) {
			case Errand.Single single -> Stream.of(single.row());
			case Errand.Twins twins -> Stream.of(twins.first(), twins.second());
			case Errand.Import rows -> rows.rows().stream();
			case Errand.Change _, Errand.Changes _ -> Stream.<Row>empty();
		}).toList();
	}

	private static List<ChangeRow> changes(List<Errand> errands) {
		return errands.stream().flatMap((errand) -> switch (errand) {
			case Errand.Change change -> Stream.of(change.row());
			case Errand.Changes rows -> rows.rows().stream();
			case Errand.Single _, Errand.Twins _, Errand.Import _ -> Stream.<ChangeRow>empty();
		}).toList();
	}

}
