package caseintake.peers.bare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import caseintake.events.CaseChange;
import caseintake.events.CaseChangeJson;
import caseintake.events.CaseEvent;
import caseintake.events.Cell;
import caseintake.events.UndecodableEventException;
import caseintake.protocol.Position;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BatchFoldTest {

	private static final LocalDate DAY = LocalDate.of(2017, 5, 17);

	@Test
	void casesOfOneCellAreOneRow() throws UndecodableEventException {
		CaseEvent first = registered(Position.START, "oslo");
		CaseEvent second = registered(Position.at(first.link()), "vest");
		CaseEvent third = registered(Position.at(second.link()), "oslo");
		CaseEvent elsewhere = registered(Position.START, "oslo");
		FetchBatch batch = new BatchFold()
			.fold(List.of(new PartitionEvents(4, Position.START, List.of(first, second, third), 3),
					new PartitionEvents(5, Position.START, List.of(elsewhere), 1)));
		PartitionMove move = batch.partitions().getFirst();
		assertThat(move.units()).containsExactly("oslo", "vest");
		assertThat(move.live()).containsExactly(2L, 1L);
		assertThat((String[]) batch.cells()[1]).containsExactlyInAnyOrder("oslo", "vest");
		assertThat((Long[]) batch.cells()[8]).containsExactlyInAnyOrder(3L, 1L);
		assertThat(move.to()).isEqualTo(Position.at(third.link()));
	}

	private static CaseEvent registered(Position before, String unit) {
		UUID caseId = UUID.randomUUID();
		var cell = new Cell("dark-room", unit, unit, "material-sharing", DAY, List.of());
		byte[] value = CaseChangeJson.write(new CaseChange(caseId, DAY, "test", null, cell));
		return new CaseEvent(before.next(UUID.randomUUID()), "case-opened.v1", caseId, Instant.EPOCH, null, value);
	}

}
