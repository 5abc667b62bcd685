package caseintake.benchmarks.stack;

import java.nio.file.Path;
import java.util.Map;

/**
 * How a pipeline is started.
 *
 * @param name of its folder, and before the names of its logs and recordings
 * @param referenceData a file for both services
 * @param heap of each service, in megabytes
 * @param intake more settings for intake-service
 * @param stats more settings for stats-service
 */
public record PipelinePlan(String name, Path referenceData, int heap, Map<String, String> intake,
		Map<String, String> stats) {

	public PipelinePlan {
		intake = Map.copyOf(intake);
		stats = Map.copyOf(stats);
	}

	/** As it is shipped, with the heap that is promised. */
	public static PipelinePlan usual(String name, Path referenceData) {
		return new PipelinePlan(name, referenceData, Programs.OUR_HEAP, Map.of(), Map.of());
	}

	public PipelinePlan named(String another) {
		return new PipelinePlan(another, this.referenceData, this.heap, this.intake, this.stats);
	}

	public PipelinePlan withHeap(int megabytes) {
		return new PipelinePlan(this.name, this.referenceData, megabytes, this.intake, this.stats);
	}

	public PipelinePlan withIntake(Map<String, String> settings) {
		return new PipelinePlan(this.name, this.referenceData, this.heap, settings, this.stats);
	}

	public PipelinePlan withStats(Map<String, String> settings) {
		return new PipelinePlan(this.name, this.referenceData, this.heap, this.intake, settings);
	}

}
