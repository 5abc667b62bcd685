package caseintake.localstack;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
	 * Ends with status 0 when it was asked to stop and could, else with 1.
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
				show(deployment, data, ports);
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

	private void show(Deployment deployment, DataFolder data, Ports ports) {
		new SecondInstances(deployment, data).describe();
		String bearer = deployment.issuer().bearer(LocalClient.EVERYTHING);
		try (JsonClient intake = new JsonClient(ports.intake(), bearer);
				JsonClient stats = new JsonClient(ports.stats(), bearer)) {
			ReferenceDataAnswer referenceData = new ReferenceDataAnswer(intake.get("/v1/reference-data"));
			Sample sample = new Sample(data, intake, stats, deployment.firstEnd(), this.console);
			showSample(sample, new Statement(stats, referenceData, null), referenceData, deployment.journalTime());
			this.console
				.say(new Addresses(this.settings.command(), ports, data, referenceData, Clock.systemUTC()).text());
		}
	}

	private void showSample(Sample sample, Statement statement, ReferenceDataAnswer referenceData, JournalTime time) {
		List<Chapter> chapters = this.settings.chapters();
		if (!chapters.isEmpty() && time.hasBegunAfter(chapters.getFirst().noon().plus(Duration.ofDays(1)))) {
			this.console.say("What happened to the sample is not told: this journal began after its first day. "
					+ "Another DATA_DIR begins anew.");
		}
		else if (!chapters.isEmpty()) {
			new Story(chapters, time, sample, statement, this.console).tell();
			return;
		}
		else if (this.settings.referenceData() != null && referenceData.hasOperation(Sample.OPERATION)) {
			this.console.say("What happened to the sample afterwards is told with the shipped reference data only.");
		}
		time.present();
		Path file = this.settings.sample();
		if (!referenceData.hasOperation(Sample.OPERATION)) {
			if (file != null) {
				this.console
					.say("The sample is not loaded: the reference data have no operation " + Sample.OPERATION + ".");
			}
			return;
		}
		if (file != null) {
			sample.load(file);
		}
		if (sample.isLoaded()) {
			sample.awaitCounted();
			this.console.say("\n" + statement.text());
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
