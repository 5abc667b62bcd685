package caseintake.faults.nemesis;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import caseintake.faults.stack.Deployment;
import caseintake.faults.stack.Roster;

/** Whether members have recovered. */
public final class Readiness {

	private static final Duration ANSWER = Duration.ofSeconds(2);

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Duration INTERVAL = Duration.ofMillis(300);

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(ANSWER)
		.build();

	private final Deployment deployment;

	/** Asks the members of a deployment. */
	public Readiness(Deployment deployment) {
		this.deployment = deployment;
	}

	/** Waits until these are ready, but not for ever. */
	void await(List<String> members, Pace pace) throws InterruptedException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!all(members) && System.nanoTime() < deadline) {
			if (!pace.rest(INTERVAL)) {
				return;
			}
		}
	}

	/** Whether these run and, as far as they are services, say that they are ready. */
	public boolean all(List<String> members) throws InterruptedException {
		for (String member : members) {
			if (!this.deployment.keeper(member).isRunning() || (Roster.SERVICES.contains(member) && !says(member))) {
				return false;
			}
		}
		return true;
	}

	private boolean says(String service) throws InterruptedException {
		URI address = URI
			.create("http://127.0.0.1:" + this.deployment.directPort(service) + "/actuator/health/readiness");
		try {
			return this.http
				.send(HttpRequest.newBuilder(address).timeout(ANSWER).build(), HttpResponse.BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
