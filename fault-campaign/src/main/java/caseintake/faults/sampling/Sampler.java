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

	private long databaseSamples;

	private long pipelineSamples;

	private volatile boolean failed;

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

	/**
	 * Looks no more.
	 * @throws IllegalStateException if it had ceased to look before
	 */
	public void finish() {
		close();
		if (this.failed) {
			throw new IllegalStateException("The sampler failed, so the run cannot be judged; the log says why");
		}
	}

	/** Number of comparisons that could be made. */
	public synchronized long samples() {
		return this.databaseSamples + this.pipelineSamples;
	}

	/** Those of both databases. */
	public synchronized long databaseSamples() {
		return this.databaseSamples;
	}

	/** Those of what an instance of stats answered. */
	public synchronized long pipelineSamples() {
		return this.pipelineSamples;
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
		catch (RuntimeException | Error ex) {
			this.failed = true;
			throw ex;
		}
	}

	private void sampleDatabases() {
		this.databases.take().ifPresent((standing) -> {
			synchronized (this) {
				this.databaseSamples++;
				this.last = standing;
				note(standing.broken());
			}
		});
	}

	private void askPipelines() {
		this.pipelines.forEach((pipeline) -> pipeline.take().ifPresent((sentences) -> {
			synchronized (this) {
				this.pipelineSamples++;
				note(sentences);
			}
		}));
	}

	private synchronized void note(List<String> sentences) {
		sentences.stream().limit(Math.max(0, KEPT - this.broken.size())).forEach(this.broken::add);
	}

}
