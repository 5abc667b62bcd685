package caseintake.safeguards;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/**
 * The server's HTTP, with an end to what it waits for by itself: TLS handshakes and
 * headers that come byte by byte, and the rest of a body that nobody wants any more.
 * Tomcat's own time-outs begin again with every byte. Tomcat makes it by its name.
 */
public class PatientProtocol extends Http11NioProtocol {

	private final Set<PatientProcessor> throwingAway = ConcurrentHashMap.newKeySet();

	private final SlowHandshakes handshakes = new SlowHandshakes();

	private Duration headersWithin = Duration.ofSeconds(20);

	private Duration restWithin = Duration.ofMinutes(1);

	private @Nullable ScheduledExecutorService watch;

	void limit(LimitProperties limits) {
		this.headersWithin = limits.headersWithin();
		this.restWithin = limits.restWithin();
	}

	Duration headersWithin() {
		return this.headersWithin;
	}

	Duration restWithin() {
		return this.restWithin;
	}

	/** Those whose request was answered, while the rest of its body still comes. */
	Set<PatientProcessor> throwingAway() {
		return this.throwingAway;
	}

	@Override
	protected Processor createProcessor() {
		return new PatientProcessor(this);
	}

	@Override
	public void start() throws Exception {
		super.start();
		ScheduledExecutorService started = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("slow-clients").factory());
		var _ = started.scheduleAtFixedRate(this::watch, 1, 1, TimeUnit.SECONDS);
		this.watch = started;
	}

	private void watch() {
		this.throwingAway.forEach(PatientProcessor::hurry);
		this.handshakes.closeSlow(getEndpoint().getConnections(), this.headersWithin, System.nanoTime());
	}

	@Override
	public void stop() throws Exception {
		super.stop();
		if (this.watch != null) {
			this.watch.shutdownNow();
		}
	}

}
