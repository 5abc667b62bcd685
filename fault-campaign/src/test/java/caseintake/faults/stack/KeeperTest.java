package caseintake.faults.stack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import caseintake.localstack.ServiceProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class KeeperTest {

	private final FakeMember member = new FakeMember();

	private final Keeper keeper = new Keeper(this.member);

	@AfterEach
	void close() {
		this.keeper.close();
	}

	@Test
	void aKilledMemberStartsAgainOnceNobodyHoldsItDown() {
		this.keeper.kill();
		this.keeper.kill();
		this.keeper.keep();
		this.keeper.release();
		assertThat(this.keeper.isRunning()).isFalse();
		this.keeper.release();
		await().until(this.keeper::isRunning);
		assertThat(this.keeper.restarts()).isEqualTo(1);
		assertThat(this.keeper.unasked()).isEmpty();
	}

	@Test
	void aMemberThatEndsByItselfStartsAgainAndIsNoted() {
		this.keeper.keep();
		this.member.running = false;
		await().until(this.keeper::isRunning);
		assertThat(this.keeper.unasked()).containsExactly("fake ended by itself");
	}

	@Test
	void aStartThatFailsIsTriedAgain() {
		this.member.failures.set(2);
		this.keeper.kill();
		this.keeper.release();
		this.keeper.keep();
		await().until(this.keeper::isRunning);
		assertThat(this.keeper.restarts()).isEqualTo(1);
	}

	@Test
	void pausedProcessesStandStillUntilTheyGoOn() throws Exception {
		Process process = new ProcessBuilder("cat").start();
		try {
			this.member.processes = List.of(process.toHandle());
			Pause pause = this.keeper.pause();
			assertThat(pause.hit()).isTrue();
			await().until(() -> state(process).startsWith("T"));
			pause.resume();
			await().until(() -> !state(process).startsWith("T"));
		}
		finally {
			process.destroyForcibly();
		}
	}

	@Test
	void aProcessThatTwoPausesHoldGoesOnWhenBothAreOver() throws Exception {
		Process process = new ProcessBuilder("cat").start();
		try {
			this.member.processes = List.of(process.toHandle());
			Pause first = this.keeper.pause();
			Pause second = this.keeper.pause();
			first.resume();
			assertThat(state(process)).startsWith("T");
			second.resume();
			await().until(() -> !state(process).startsWith("T"));
		}
		finally {
			process.destroyForcibly();
		}
	}

	@Test
	void whatDoesNotLiveIsNeitherKilledNorPaused() {
		assertThat(this.keeper.kill()).isTrue();
		assertThat(this.keeper.kill()).isFalse();
		assertThat(this.keeper.pause().hit()).isFalse();
	}

	private static String state(Process process) throws Exception {
		Process ps = new ProcessBuilder("ps", "-o", "stat=", "-p", Long.toString(process.pid())).start();
		return new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
	}

	private static final class FakeMember implements Member {

		private final AtomicInteger failures = new AtomicInteger();

		private volatile boolean running = true;

		private List<ProcessHandle> processes = List.of();

		@Override
		public String name() {
			return "fake";
		}

		@Override
		public void start() {
			if (this.failures.getAndDecrement() > 0) {
				ServiceProcess.start(Path.of("nowhere.jar"), Map.of(), List.of(), Path.of("nowhere.log"));
			}
			this.running = true;
		}

		@Override
		public boolean isRunning() {
			return this.running;
		}

		@Override
		public List<ProcessHandle> processes() {
			return this.processes;
		}

		@Override
		public void kill() {
			this.running = false;
		}

	}

}
