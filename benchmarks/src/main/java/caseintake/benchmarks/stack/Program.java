package caseintake.benchmarks.stack;

import java.time.Duration;

import caseintake.localstack.ServiceProcess;

/** One of our services, or a peer with an HTTP server, as a process. */
public final class Program {

	private static final Duration START = Duration.ofMinutes(10);

	private final ServiceProcess process;

	private final Service service;

	Program(ServiceProcess process) {
		this.process = process;
		this.service = Service.on(process.port());
	}

	/** Waits until it says that it is ready. */
	public Program awaitReady() {
		this.process.awaitReady(START);
		return this;
	}

	/** It, as a client sees it. */
	public Service service() {
		return this.service;
	}

	public int port() {
		return this.process.port();
	}

	/** CPU time that it has taken so far. */
	public Duration cpu() {
		return CpuTime.ofFamily(this.process.handle());
	}

	/**
	 * Looks whether it still runs.
	 * @throws IllegalStateException if it has ended, for example because its heap was too
	 * small
	 */
	public void requireAlive() {
		if (!this.process.handle().isAlive()) {
			throw new IllegalStateException("A process has ended that was to be measured, its log says why");
		}
	}

	/** Asks it to end, and waits for it: a recording is written then. */
	public void stop() {
		this.process.stop();
	}

	void kill() {
		this.process.kill();
	}

}
