package caseintake.stats.pipeline;

import caseintake.stats.answering.Stats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("answering")
class LiveSnapshotTest {

	private final Stats stats = Stats.withEmptyCounters();

	/**
	 * For the days that are asked for, by the index, each page once, leaving a processor
	 * to others.
	 */
	@Test
	void aQuestionIsPlannedAsItIsAsked() {
		this.stats.bean(LiveSnapshot.class).read((generation) -> {
			assertThat(setting("plan_cache_mode")).isEqualTo("force_custom_plan");
			assertThat(setting("random_page_cost")).isEqualTo("1.1");
			assertThat(setting("max_parallel_workers_per_gather")).isEqualTo("0");
			assertThat(setting("enable_indexscan")).isEqualTo("off");
			assertThat(setting("statement_timeout")).isEqualTo("2s");
			assertThat(setting("transaction_isolation")).isEqualTo("repeatable read");
			assertThat(setting("transaction_read_only")).isEqualTo("on");
			return generation;
		});
		assertThat(setting("plan_cache_mode")).isEqualTo("auto");
	}

	private String setting(String name) {
		return this.stats.jdbc().sql("select current_setting(?)").param(name).query(String.class).single();
	}

}
