package caseintake.benchmarks.growth;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import caseintake.benchmarks.contest.Contestant;
import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.contest.Setting;
import caseintake.benchmarks.stack.Pipeline;
import caseintake.benchmarks.stack.PipelinePlan;
import caseintake.benchmarks.workload.Workload;

/**
 * Each trial has an empty pipeline of its own, and the pipelines differ only in how much
 * there is of something.
 */
final class FreshPipelines implements Dimension {

	private static final int PART = 20;

	private final AtomicInteger started = new AtomicInteger();

	private final String name;

	private final List<Integer> sizes;

	private final Variant variant;

	private FreshPipelines(String name, List<Integer> sizes, Variant variant) {
		this.name = name;
		this.sizes = List.copyOf(sizes);
		this.variant = variant;
	}

	/** Says what a trial is to find. */
	@FunctionalInterface
	private interface Variant {

		Situation of(Setting setting, int size) throws IOException;

	}

	/**
	 * What a trial finds.
	 *
	 * @param instances of each service; the import goes to the first one
	 */
	private record Situation(Workload workload, Map<String, String> settings, int instances) {
	}

	static Dimension partitions() {
		return new FreshPipelines("partitions", List.of(1, 4, 12, 64), (setting, size) -> new Situation(dense(setting),
				Map.of("CASE_INTAKE_JOURNAL_PARTITIONS", Integer.toString(size)), 1));
	}

	static Dimension instances() {
		return new FreshPipelines("instances", List.of(1, 2, 4),
				(setting, size) -> new Situation(dense(setting), Map.of(), size));
	}

	static Dimension units() {
		return new FreshPipelines("units", List.of(1, 100, 10_000), (setting,
				size) -> new Situation(Workload.ofUnits(setting, size, setting.options().part(PART)), Map.of(), 1));
	}

	private static Workload dense(Setting setting) throws IOException {
		return Workload.dense(setting, setting.options().part(PART));
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public List<Integer> sizes() {
		return this.sizes;
	}

	@Override
	public List<Contestant> contestants(Setting setting) {
		return this.sizes.stream()
			.map((size) -> Contestant.ours(contestant(size), (round) -> run(setting, size, round)))
			.toList();
	}

	private Performance run(Setting setting, int size, int round)
			throws IOException, SQLException, InterruptedException {
		Situation situation = this.variant.of(setting, size);
		Workload workload = situation.workload();
		String folder = "%s-%d-%d".formatted(this.name, size, this.started.incrementAndGet());
		PipelinePlan plan = PipelinePlan.usual(folder, workload.referenceData())
			.withIntake(situation.settings())
			.withStats(situation.settings());
		try (var pipeline = new Pipeline(setting, plan)) {
			for (int i = 1; i < situation.instances(); i++) {
				pipeline.addInstances();
			}
			return GrowthTrial.intoNothing(pipeline, workload.cases(), setting.options().seed()).run(round);
		}
	}

	@Override
	public void close() {
		// each trial closes its own pipeline
	}

}
