package caseintake.benchmarks.growth;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import caseintake.benchmarks.contest.Contestant;
import caseintake.benchmarks.contest.Setting;
import caseintake.benchmarks.stack.Filling;
import caseintake.benchmarks.stack.Pipeline;
import caseintake.benchmarks.stack.PipelinePlan;
import caseintake.benchmarks.workload.Cases;
import caseintake.benchmarks.workload.Workload;
import caseintake.localstack.Endings;

/** Pipelines that hold more and more cases, all at once, so that they can take turns. */
final class StoredCases implements Dimension {

	private static final int LEAST = 10_000;

	private static final int TEN = 10;

	/** What a trial adds is little beside what is there. */
	private static final int ADDED = 10_000;

	private final Endings endings = new Endings("stored cases");

	private final List<Integer> sizes;

	/**
	 * Ten thousand, and ten times as many, and so on.
	 * @param most what is not exceeded; ten thousand is measured all the same
	 */
	StoredCases(int most) {
		this.sizes = Stream.iterate(LEAST, (size) -> size <= Math.max(LEAST, most), (size) -> size * TEN).toList();
	}

	@Override
	public String name() {
		return "stored";
	}

	@Override
	public List<Integer> sizes() {
		return this.sizes;
	}

	@Override
	public List<Contestant> contestants(Setting setting) throws IOException, InterruptedException {
		var contestants = new ArrayList<Contestant>();
		for (int size : this.sizes) {
			Workload workload = Workload.real(setting, size);
			var pipeline = new Pipeline(setting, PipelinePlan.usual("stored-" + size, workload.referenceData()));
			this.endings.add(pipeline::close);
			Cases cases = workload.cases();
			new Filling(pipeline, setting.console()).fill(cases);
			contestants.add(Contestant.ours(contestant(size),
					GrowthTrial.ontoMore(pipeline, cases, Math.min(ADDED, size), setting.options().seed())));
		}
		return contestants;
	}

	@Override
	public void close() {
		this.endings.close();
	}

}
