package caseintake.stats.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;

import static org.assertj.core.api.Assertions.assertThat;

import caseintake.protocol.Arrival;

class CountingAtTheSameTimeTest {

	private final CountersDatabase database = CountersDatabase.migrated(2);

	@Test
	void instancesThatApplyTheSameEventsAtTheSameTimeCountThemOnce() throws Exception {
		var first = new Events();
		first.opened("vest", 300);
		var second = new Events();
		second.opened("vest", 300);
		try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<@Nullable Void>> runs = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				var random = new Random(i);
				runs.add(instances.submit(reading(first, 0, random)));
				runs.add(instances.submit(reading(second, 1, random)));
				runs.add(instances.submit(readingBoth(first, second, random)));
			}
			for (Future<?> run : runs) {
				run.get();
			}
		}
		assertThat(this.database.sequence(0)).isEqualTo(300);
		assertThat(this.database.sequence(1)).isEqualTo(300);
		assertThat(this.database.cases()).containsExactly(Map.entry("vest", 600L));
		assertThat(this.database.totals()).containsExactly(Map.entry("vest", 600L));
		assertThat(this.database.alarms()).isEmpty();
	}

	/**
	 * Reads everything in batches that begin anew somewhere before. Who was overtaken too
	 * often is given the same again, as by the listener.
	 */
	private Callable<@Nullable Void> reading(Events events, int partition, Random random) {
		PartitionCounting counting = this.database.counting();
		return () -> {
			List<Arrival> all = Events.fromTopic(events.all());
			int from = 0;
			while (from < all.size()) {
				int to = Math.min(all.size(), from + 1 + random.nextInt(20));
				List<Arrival> batch = all.subList(Math.max(0, from - random.nextInt(10)), to);
				try {
					counting.count(1, partition, batch, Source.TOPIC);
					from = to;
				}
				catch (ConcurrencyFailureException ex) {
					continue;
				}
			}
			return null;
		};
	}

	/** Reads both partitions together as long as that can be. */
	private Callable<@Nullable Void> readingBoth(Events first, Events second, Random random) {
		SharedCounting together = this.database.sharedCounting();
		PartitionCounting counting = this.database.counting();
		return () -> {
			List<Arrival> all = Events.fromTopic(first.all());
			List<Arrival> others = Events.fromTopic(second.all());
			int from = 0;
			while (from < all.size()) {
				Gathered gathered = together.begin(1);
				Set<Integer> taken = Set.of(0, 1);
				int to = from;
				for (int fetch = random.nextInt(3); fetch >= 0 && taken.size() == 2 && to < all.size(); fetch--) {
					int next = Math.min(all.size(), to + 1 + random.nextInt(10));
					taken = together.gather(gathered, Map.of(0, all.subList(to, next), 1, others.subList(to, next)));
					to = next;
				}
				boolean counted = together.count(gathered) && taken.size() == 2;
				try {
					if (!counted) {
						counting.count(1, 0, all.subList(from, to), Source.TOPIC);
						counting.count(1, 1, others.subList(from, to), Source.TOPIC);
					}
					from = to;
				}
				catch (ConcurrencyFailureException ex) {
					continue;
				}
			}
			return null;
		};
	}

}
