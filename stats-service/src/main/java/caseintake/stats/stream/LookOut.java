package caseintake.stats.stream;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import caseintake.stats.pipeline.Account;
import caseintake.stats.statistics.StandingAnswers;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Looks whether anything was counted, by whichever instance, and whether there is
 * something else to say of the figures. It stops before the web server begins to wait for
 * its requests: readers do not leave by themselves.
 */
@Component
class LookOut implements SmartLifecycle {

	private final Readership readership;

	private final StandingAnswers answers;

	private final StreamProperties properties;

	private final TaskExecutor executor;

	private volatile CountDownLatch stopped = new CountDownLatch(0);

	private boolean failing;

	LookOut(Readership readership, StandingAnswers answers, StreamProperties properties,
			@Qualifier("applicationTaskExecutor") TaskExecutor executor) {
		this.readership = readership;
		this.answers = answers;
		this.properties = properties;
		this.executor = executor;
	}

	private void keepLooking(CountDownLatch stop) {
		try {
			while (!stop.await(this.properties.interval().toNanos(), TimeUnit.NANOSECONDS)) {
				List<LiveFigures> read = this.readership.figures();
				if (!read.isEmpty()) {
					look(read);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void look(List<LiveFigures> read) {
		try {
			Account now = this.answers.account();
			read.forEach((figures) -> this.executor.execute(() -> figures.update(now)));
			this.failing = false;
		}
		catch (RuntimeException ex) {
			var trouble = new Trouble(ex);
			read.forEach((figures) -> figures.tell(Bulletin.unavailable(trouble.problem())));
			if (!this.failing) {
				this.failing = true;
				trouble.log();
			}
		}
	}

	@Override
	public void start() {
		var stop = new CountDownLatch(1);
		this.stopped = stop;
		this.readership.open(true);
		this.executor.execute(() -> keepLooking(stop));
	}

	@Override
	public void stop() {
		this.stopped.countDown();
		this.readership.open(false);
	}

	@Override
	public boolean isRunning() {
		return this.stopped.getCount() > 0;
	}

}
