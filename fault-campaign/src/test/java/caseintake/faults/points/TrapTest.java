package caseintake.faults.points;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** A trap in a real process catches it at the point, and lets it go. */
class TrapTest {

	private static final Point STEP = Point.parse("step intake caseintake.faults.points.Stepper#step nothing");

	private final BlockingQueue<Trap> catches = new ArrayBlockingQueue<>(2);

	private Process process;

	private int port;

	@BeforeEach
	void start() throws IOException {
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.port = free.getLocalPort();
		}
		this.process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:" + this.port, "-cp",
				System.getProperty("java.class.path"), Stepper.class.getName())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		assertThat(this.process.getInputStream().read()).isEqualTo(Stepper.STEP);
	}

	@AfterEach
	void stop() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Test
	void aStoppedProcessSaysNothingMoreUntilItIsLetGo() throws Exception {
		Trap trap = set(Manner.PAUSE, 3);
		assertThat(this.catches.poll(1, TimeUnit.MINUTES)).isSameAs(trap);
		drain();
		assertThat(standsStill()).isTrue();
		trap.close();
		await().until(() -> this.process.getInputStream().available() > 0);
	}

	@Test
	void aHeldThreadLetsOthersGoOn() throws Exception {
		Trap trap = set(Manner.HOLD, 1);
		assertThat(this.catches.poll(1, TimeUnit.MINUTES)).isSameAs(trap);
		drain();
		await().until(() -> this.process.getInputStream().read() == Stepper.OTHER);
		assertThat(this.process.getInputStream().readNBytes(20)).containsOnly(Stepper.OTHER);
		trap.close();
		await().until(() -> this.process.getInputStream().read() == Stepper.STEP);
	}

	@Test
	void aTrapMayOutliveItsProcess() throws Exception {
		Trap trap = set(Manner.KILL, 1);
		assertThat(this.catches.poll(1, TimeUnit.MINUTES)).isSameAs(trap);
		this.process.destroyForcibly().waitFor();
		trap.close();
		assertThat(trap.instance()).isEqualTo("stepper");
	}

	@Test
	void aProcessThatIsNotThereLetsNobodyIn() throws Exception {
		this.process.destroyForcibly().waitFor();
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> set(Manner.KILL, 1));
	}

	@Test
	void aClassThatIsLoadedLaterIsTrappedToo() throws Exception {
		Point late = Point.parse("late intake caseintake.faults.points.StepperLate#step nothing");
		try (Trap trap = Trap.set("stepper", this.port, late, Manner.PAUSE, 1, this.catches)) {
			this.process.getOutputStream().write(1);
			this.process.getOutputStream().flush();
			assertThat(this.catches.poll(1, TimeUnit.MINUTES)).isSameAs(trap);
		}
	}

	private Trap set(Manner manner, int hit) throws IOException {
		return Trap.set("stepper", this.port, STEP, manner, hit, this.catches);
	}

	private void drain() throws IOException {
		this.process.getInputStream().skipNBytes(this.process.getInputStream().available());
	}

	private boolean standsStill() throws Exception {
		boolean still = !this.process.waitFor(300, TimeUnit.MILLISECONDS);
		return still && this.process.getInputStream().available() == 0;
	}

}
