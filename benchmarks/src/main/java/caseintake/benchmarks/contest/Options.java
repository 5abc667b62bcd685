package caseintake.benchmarks.contest;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * How it is measured.
 *
 * @param rounds that count
 * @param events how many cases, where a row measures so many
 * @param seed decides cases and questions
 * @param year the file with real cases, made-up ones are taken without it
 * @param profile whether our own programs are recorded by Flight Recorder
 */
public record Options(int rounds, int events, long seed, @Nullable Path year, boolean profile) {

	private static final int LEAST_PART = 2_000;

	public static final Options USUAL = new Options(5, 2_000_000, 1, null, false);

	/**
	 * A part of all events, for a trial that is repeated often; not too few to be timed.
	 */
	public int part(int divisor) {
		return Math.max(LEAST_PART, this.events / divisor);
	}

	public Options withRounds(int number) {
		return new Options(number, this.events, this.seed, this.year, this.profile);
	}

	public Options withEvents(int number) {
		return new Options(this.rounds, number, this.seed, this.year, this.profile);
	}

	public Options withSeed(long number) {
		return new Options(this.rounds, this.events, number, this.year, this.profile);
	}

	public Options withYear(Path file) {
		return new Options(this.rounds, this.events, this.seed, file, this.profile);
	}

	public Options withProfile() {
		return new Options(this.rounds, this.events, this.seed, this.year, true);
	}

}
