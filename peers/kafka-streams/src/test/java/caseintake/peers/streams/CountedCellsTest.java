package caseintake.peers.streams;

import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

import caseintake.events.CaseChange;
import caseintake.events.CaseChangeJson;
import caseintake.events.CaseEventTopic;
import caseintake.events.Cell;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CountedCellsTest {

	private static final LocalDate DAY = LocalDate.of(2017, 5, 17);

	@Test
	void casesOfOneCellAreCountedTogether() throws InterruptedException {
		var cells = new CountedCells();
		var settings = new Properties();
		settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
		try (var driver = new TopologyTestDriver(cells.topology(), settings)) {
			var topic = driver.createInputTopic(CaseEventTopic.NAME, new ByteArraySerializer(),
					new ByteArraySerializer());
			List.of("oslo", "vest", "oslo").forEach((unit) -> topic.pipeInput(registered(unit)));
			cells.await(3);
			KeyValueStore<String, Long> store = driver.getKeyValueStore(CountedCells.STORE);
			assertThat(store.get("oslo|2017-05-17|material-sharing|dark-room|oslo||2017-05-17")).isEqualTo(2);
			assertThat(store.get("vest|2017-05-17|material-sharing|dark-room|vest||2017-05-17")).isEqualTo(1);
		}
	}

	private static byte[] registered(String unit) {
		var cell = new Cell("dark-room", unit, unit, "material-sharing", DAY, List.of());
		return CaseChangeJson.write(new CaseChange(UUID.randomUUID(), DAY, "test", null, cell));
	}

}
