package caseintake.faults.nemesis;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import caseintake.faults.stack.Deployment;
import caseintake.faults.stack.Keeper;
import caseintake.faults.stack.Roster;

/** Whether all have recovered. */
final class Readiness {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private Readiness() {
	}

	static boolean everywhere(Deployment deployment) throws InterruptedException {
		if (!deployment.keepers().stream().allMatch(Keeper::isRunning)) {
			return false;
		}
		try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
			for (String service : Roster.SERVICES) {
				if (!ready(http, deployment.directPort(service))) {
					return false;
				}
			}
			return true;
		}
	}

	private static boolean ready(HttpClient http, int port) throws InterruptedException {
		URI address = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
		try {
			return http
				.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
