package caseintake.localstack;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code ./run}: the whole pipeline on this machine, until Ctrl-C. */
public final class Run {

	private final Settings settings;

	private final Console console;

	private final Interruption interruption;

	private Run(Settings settings, Console console, Interruption interruption) {
		this.settings = settings;
		this.console = console;
		this.interruption = interruption;
	}

	/**
	 * Ends with status 0 when it was asked to stop and could, with 1 when it could not
	 * start or one of its processes has ended.
	 * @param arguments the project's folder
	 */
	public static void main(String[] arguments) {
		System.setProperty(JavaRuntime.DEAF_TO_TERMINAL, "true");
		Console console = new Console(System.out, System.err);
		Interruption interruption = new Interruption(Thread.currentThread());
		CountDownLatch finished = new CountDownLatch(1);
		AtomicInteger status = new AtomicInteger(1);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			interruption.request();
			awaitUninterruptibly(finished);
			Runtime.getRuntime().halt(status.get());
		}, "stop"));
		try {
			Settings settings = Settings.from(System.getenv(), Path.of(arguments[0]));
			new Run(settings, console, interruption).untilStopped();
			status.set(0);
		}
		catch (LocalStackException ex) {
			console.complain(String.valueOf(ex.getMessage()));
		}
		finally {
			finished.countDown();
		}
		System.exit(status.get());
	}

	private void untilStopped() {
		try (DataFolder data = DataFolder.take(this.settings.data())) {
			new Leftovers(data, this.console).stop();
			Ports ports = Ports.choose(this.settings, data);
			Deployment deployment = new Deployment(this.settings, data, ports, this.console);
			try {
				deployment.start();
				new Telling(this.settings, deployment, data, ports, this.console).tell();
				awaitEnd(deployment);
			}
			catch (LocalStackException ex) {
				if (!this.interruption.beginTidying()) {
					throw ex;
				}
			}
			finally {
				this.interruption.beginTidying();
				deployment.close();
			}
		}
	}

	private void awaitEnd(Deployment deployment) {
		try {
			throw new LocalStackException(deployment.firstEnd().get());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.console.say("");
		}
		catch (ExecutionException ex) {
			throw new LocalStackException("The processes cannot be watched.", ex);
		}
	}

	private static void awaitUninterruptibly(CountDownLatch finished) {
		while (true) {
			try {
				finished.await();
				return;
			}
			catch (InterruptedException ex) {
				// nobody interrupts a JVM that is about to end
			}
		}
	}

}
