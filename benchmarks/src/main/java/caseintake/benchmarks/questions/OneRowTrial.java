package caseintake.benchmarks.questions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import caseintake.benchmarks.contest.Figure;
import caseintake.benchmarks.contest.Performance;
import caseintake.benchmarks.contest.Trial;
import caseintake.benchmarks.stack.Service;

/** Asks for one random row after the other. */
final class OneRowTrial implements Trial {

	private static final long TIME = Duration.ofSeconds(10).toNanos();

	private final Service server;

	private final int rows;

	private final SplittableRandom dice;

	OneRowTrial(Service server, int rows, long seed) {
		this.server = server;
		this.rows = rows;
		this.dice = new SplittableRandom(seed);
	}

	@Override
	public Performance run(int round) {
		var reads = new ArrayList<Read>();
		long start = System.nanoTime();
		while (System.nanoTime() - start < TIME) {
			reads.add(read(this.dice.nextInt(this.rows)));
		}
		Times times = Times.of(reads);
		List<String> wrong = reads.stream()
			.map(Read::mistake)
			.filter((mistake) -> !mistake.isEmpty())
			.limit(1)
			.toList();
		return Performance.of(Figure.P99, times.p99()).and(Figure.P50, times.p50()).wrong(wrong);
	}

	private Read read(int id) {
		String path = "/v1/rows/" + id;
		long start = System.nanoTime();
		Service.Answer answer = this.server.get(path);
		long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
		boolean right = answer.status() == 200 && answer.json().path("cases").asLong(-1) == id;
		return new Read(0, micros, path, right ? "" : "row %d was answered with %d".formatted(id, answer.status()), "");
	}

}
