package caseintake.benchmarks.contest;

import java.nio.file.Path;

/**
 * In what a row is measured.
 *
 * @param options what was asked for
 * @param project the project's folder, with built services
 * @param folder an empty one for data and logs
 * @param results where results are kept, with the folders for them
 * @param console for progress
 */
public record Setting(Options options, Path project, Path folder, Path results, Console console) {

	/** The file for every single figure of a contest. */
	public Path raw(String name) {
		return this.results.resolve("raw").resolve(name + ".csv");
	}

	/** The file for a plot. */
	public Path plot(String name) {
		return this.results.resolve("plots").resolve(name + ".png");
	}

	/** The folder for recordings of our own programs. */
	public Path profiles() {
		return this.results.resolve("profiles");
	}

}
