package caseintake.faults.checker;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SnapshotsTest {

	private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:1/stats?user=postgres";

	@TempDir
	private Path folder;

	@Test
	void everyGenerationIsKeptAsItWasWhenItWasLookedAtLast() {
		var snapshots = new Snapshots(this.folder.resolve("generations"), NOWHERE);
		snapshots.write(snapshot(1, "live", 3));
		snapshots.write(snapshot(2, "building", 1));
		snapshots.write(snapshot(1, "closed", 4));
		assertThat(snapshots.size()).isEqualTo(2);
		assertThat(snapshots.all()).containsExactlyInAnyOrder(snapshot(1, "closed", 4), snapshot(2, "building", 1));
	}

	@Test
	void aDatabaseThatIsAwayIsNotLookedAt() {
		var snapshots = new Snapshots(this.folder, NOWHERE);
		assertThat(snapshots.take()).isFalse();
		assertThat(snapshots.all()).isEmpty();
	}

	private static Snapshot snapshot(int generation, String state, long sequence) {
		Map.Entry<CountedCell, Count> cell = new SmallBooks().cells.entrySet().iterator().next();
		return new Snapshot(generation, state, Instant.parse("2026-01-05T10:15:30.123456Z"),
				List.of(new Snapshot.Passed(0, sequence, new UUID(0, sequence)), new Snapshot.Passed(1, 0, null)),
				List.of(new Snapshot.Quarantined(0, 1)), List.of(new Snapshot.Counter(cell.getKey(), cell.getValue())));
	}

}
