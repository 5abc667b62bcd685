package caseintake.localstack;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What a person sees of a deployment that runs, and goes on running when what happened to
 * the sample cannot be told.
 */
record Telling(Settings settings, Deployment deployment, DataFolder data, Ports ports, Console console) {

	private static final Duration COUNTED = Duration.ofMinutes(2);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	/** Tells of the sample, then of the addresses of everything. */
	void tell() {
		new SecondInstances(this.deployment, this.data).describe();
		// it may wait longer than a token is valid
		Supplier<String> bearer = () -> "Bearer "
				+ this.deployment.issuer().token(LocalClient.EVERYTHING.claims(), Duration.ofMinutes(5));
		try (JsonClient intake = new JsonClient(this.ports.intake(), bearer);
				JsonClient stats = new JsonClient(this.ports.stats(), bearer)) {
			ReferenceDataAnswer referenceData = new ReferenceDataAnswer(intake.get("/v1/reference-data"));
			Runnable addresses = () -> sayAddresses(referenceData);
			Counting counting = new Counting(intake, stats, this.deployment.firstEnd(), this.console, COUNTED,
					addresses);
			try {
				tellOfSample(new Sample(this.data, intake, this.console), counting,
						new Statement(stats, referenceData, null), referenceData);
			}
			catch (LocalStackException ex) {
				if (Thread.currentThread().isInterrupted() || this.deployment.firstEnd().isDone()) {
					throw ex;
				}
				this.console.complain(
						ex.getMessage() + "\nEverything goes on running. The next start tells what was not told.");
			}
			addresses.run();
		}
	}

	private void sayAddresses(ReferenceDataAnswer referenceData) {
		Instant now = this.deployment.journalTime().now();
		if (now.isBefore(Instant.now().minus(Duration.ofDays(1)))) {
			this.console.say("For the journal it is " + DAY.withZone(referenceData.zone()).format(now)
					+ " until what happened to the sample is told to its end.");
		}
		this.console.say(
				new Addresses(this.settings.command(), this.ports, this.data, referenceData, Clock.systemUTC()).text());
	}

	private void tellOfSample(Sample sample, Counting counting, Statement statement,
			ReferenceDataAnswer referenceData) {
		JournalTime time = this.deployment.journalTime();
		List<Chapter> chapters = this.settings.chapters();
		if (!chapters.isEmpty() && time.hasBegunAfter(chapters.getFirst().noon().plus(Duration.ofDays(1)))) {
			this.console.say("What happened to the sample is not told: this journal began after its first day. "
					+ "Another DATA_DIR begins anew.");
		}
		else if (!chapters.isEmpty()) {
			new Story(chapters, time, sample, counting, statement, this.console).tell();
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
			counting.await();
			this.console.say("\n" + statement.text());
		}
	}

}
