package caseintake.faults.sampling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** Looks at the pipeline once a second, at whatever can be reached of it. */
public final class Sampler implements AutoCloseable {

	private static final Duration INTERVAL = Duration.ofSeconds(1);

	private static final int KEPT = 20;

	private final DatabaseSample databases;

	private final List<PipelineSample> pipelines;

	private final CountDownLatch stop = new CountDownLatch(1);

	private final List<String> broken = new ArrayList<>();

	private final List<Thread> threads = new ArrayList<>();

	private long samples;

	private @Nullable Standing last;

	/**
	 * Prepares the samples.
	 * @param intakeUrl intake's database
	 * @param statsUrl stats' database
	 * @param statsPorts where the instances of stats are asked
	 */
	public Sampler(String intakeUrl, String statsUrl, List<Integer> statsPorts) {
		this.databases = new DatabaseSample(intakeUrl, statsUrl);
		this.pipelines = statsPorts.stream().map(PipelineSample::new).toList();
	}

	/** Begins to look. */
	public void start() {
		this.threads.add(Thread.ofPlatform().daemon().name("sampler").start(() -> repeat(this::sampleDatabases)));
		this.threads.add(Thread.ofPlatform().daemon().name("asker").start(() -> repeat(this::askPipelines)));
	}

	/** Number of samples that could be taken. */
	public synchronized long samples() {
		return this.samples;
	}

	/** Where the pipeline stood at the last sample, {@code null} before the first. */
	public synchronized @Nullable Standing last() {
		return this.last;
	}

	/** What did not hold, in words. */
	public synchronized List<String> broken() {
		return List.copyOf(this.broken);
	}

	@Override
	public void close() {
		this.stop.countDown();
		try {
			for (Thread thread : this.threads) {
				thread.join();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.pipelines.forEach(PipelineSample::close);
	}

	private void repeat(Runnable sample) {
		try {
			do {
				sample.run();
			}
			while (!this.stop.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void sampleDatabases() {
		this.databases.take().ifPresent((standing) -> {
			note(standing.broken());
			synchronized (this) {
				this.last = standing;
			}
		});
	}

	private void askPipelines() {
		this.pipelines.forEach((pipeline) -> pipeline.take().ifPresent(this::note));
	}

	private synchronized void note(List<String> sentences) {
		this.samples++;
		sentences.stream().limit(Math.max(0, KEPT - this.broken.size())).forEach(this.broken::add);
	}

}
