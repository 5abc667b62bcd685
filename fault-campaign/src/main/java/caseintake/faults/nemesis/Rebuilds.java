package caseintake.faults.nemesis;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalInt;

import caseintake.faults.checker.Snapshots;
import caseintake.faults.stack.Deployment;
import caseintake.faults.stack.Roster;
import caseintake.localstack.LocalIssuer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks stats to rebuild its counters, through whichever instance answers. */
final class Rebuilds {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Duration ANSWER = Duration.ofSeconds(5);

	private static final Duration A_WHILE = Duration.ofMillis(500);

	private static final Duration PATIENCE = Duration.ofSeconds(45);

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(2))
		.build();

	private final Deployment deployment;

	private final Snapshots snapshots;

	private final Pace pace;

	private final Tally tally;

	Rebuilds(Deployment deployment, Snapshots snapshots, Pace pace, Tally tally) {
		this.deployment = deployment;
		this.snapshots = snapshots;
		this.pace = pace;
		this.tally = tally;
	}

	/**
	 * Begins one, lets something happen, and swaps as soon as that is allowed.
	 * @return whether that happened and it was swapped, in time
	 */
	boolean rebuild(Interlude meanwhile) throws InterruptedException {
		OptionalInt building = begin();
		this.tally.note(building.isPresent() ? "rebuild began" : "rebuild could not begin");
		if (building.isEmpty()) {
			return false;
		}
		boolean happened = meanwhile.happen();
		boolean swapped = swap(building.getAsInt());
		this.tally.note(swapped ? "rebuild swapped" : "rebuild not swapped in time");
		return happened && swapped;
	}

	/** What happens while the counters are rebuilt, if it does. */
	@FunctionalInterface
	interface Interlude {

		boolean happen() throws InterruptedException;

	}

	/**
	 * A new one, or the one that has begun, unless nobody answers in time. With a new one
	 * the counters of the last one that was closed are gone.
	 */
	private OptionalInt begin() throws InterruptedException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		do {
			for (String stats : Roster.STATS) {
				JsonNode rebuilds = rebuilds(stats);
				if (rebuilds.isArray() && building(rebuilds).isEmpty() && this.snapshots.take()) {
					post(stats, "/v1/rebuilds");
					rebuilds = rebuilds(stats);
				}
				OptionalInt building = building(rebuilds);
				if (building.isPresent()) {
					return building;
				}
			}
		}
		while (System.nanoTime() < deadline && this.pace.rest(A_WHILE));
		return OptionalInt.empty();
	}

	private boolean swap(int generation) throws InterruptedException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		do {
			for (String stats : Roster.STATS) {
				if (post(stats, "/v1/rebuilds/" + generation + "/swap") == 200 || isLive(stats, generation)) {
					return true;
				}
			}
		}
		while (System.nanoTime() < deadline && this.pace.rest(A_WHILE));
		return false;
	}

	private JsonNode rebuilds(String stats) throws InterruptedException {
		return get(stats, "/v1/rebuilds").path("rebuilds");
	}

	private static OptionalInt building(JsonNode rebuilds) {
		for (JsonNode rebuild : rebuilds) {
			if (rebuild.path("state").asString("").equals("building")) {
				return OptionalInt.of(rebuild.path("generation").asInt());
			}
		}
		return OptionalInt.empty();
	}

	/** A swap whose answer was lost shows so. */
	private boolean isLive(String stats, int generation) throws InterruptedException {
		return get(stats, "/v1/rebuilds/" + generation).path("state").asString("").equals("live");
	}

	private int post(String stats, String path) throws InterruptedException {
		try {
			return this.http
				.send(to(stats, path).POST(BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.discarding())
				.statusCode();
		}
		catch (IOException ex) {
			return 0;
		}
	}

	private JsonNode get(String stats, String path) throws InterruptedException {
		try {
			return JSON
				.readTree(this.http.send(to(stats, path).build(), HttpResponse.BodyHandlers.ofByteArray()).body());
		}
		catch (IOException | JacksonException ex) {
			return JSON.createObjectNode();
		}
	}

	private HttpRequest.Builder to(String stats, String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.deployment.directPort(stats) + path))
			.header("Authorization", LocalIssuer.bearer())
			.timeout(ANSWER);
	}

}
