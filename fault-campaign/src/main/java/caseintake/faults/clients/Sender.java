package caseintake.faults.clients;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

import caseintake.faults.history.ChangeRow;
import caseintake.faults.history.History;
import caseintake.faults.history.Outcome;
import caseintake.faults.history.Row;
import caseintake.localstack.LocalIssuer;

/** Sends requests through both instances and writes down each before and after. */
final class Sender implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Duration LONG_PATIENCE = Duration.ofSeconds(25);

	private static final int TRIES = 4;

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(2))
		.build();

	private final List<Integer> ports;

	private final List<String> names;

	private final History history;

	private final Tally tally;

	Sender(List<String> names, List<Integer> ports, History history, Tally tally) {
		this.names = names;
		this.ports = ports;
		this.history = history;
		this.tally = tally;
	}

	/** Outcomes so far, by row. */
	record Tally(LongAdder ok, LongAdder refused, LongAdder unknown) {

		void count(Outcome outcome) {
			switch (outcome) {
				case Outcome.Ok _ -> this.ok.increment();
				case Outcome.Refused _ -> this.refused.increment();
				case Outcome.Some _, Outcome.Unknown _ -> this.unknown.increment();
			}
		}

	}

	Outcome single(int intake, Row row, Duration patience) throws InterruptedException {
		long attempt = this.history.before(this.names.get(intake), List.of(row));
		return one(attempt, to(intake, "/v1/cases").timeout(patience).POST(BodyPublishers.ofString(RowJson.one(row))));
	}

	/**
	 * Sends a change to the case that has the reference. Of one that nobody can find
	 * nothing is written down: nothing was sent.
	 */
	Outcome change(int intake, ChangeRow row, Duration patience) throws InterruptedException {
		HttpResponse<String> found;
		try {
			found = this.http.send(
					to(intake, "/v1/cases?sourceReference=" + row.caseReference()).timeout(PATIENCE).build(),
					BodyHandlers.ofString());
		}
		catch (IOException ex) {
			return new Outcome.Unknown();
		}
		UUID caseId = Answers.caseId(found.body());
		if (found.statusCode() != 200 || caseId == null) {
			return (found.statusCode() == 404) ? new Outcome.Refused(404, null) : new Outcome.Unknown();
		}
		long attempt = this.history.beforeChanges(this.names.get(intake), List.of(row));
		return one(attempt, to(intake, "/v1/cases/" + caseId + ChangeJson.place(row)).timeout(patience)
			.POST(BodyPublishers.ofString(ChangeJson.one(row))));
	}

	private Outcome one(long attempt, HttpRequest.Builder builder) throws InterruptedException {
		HttpRequest request = builder.header("Content-Type", "application/json").build();
		Outcome outcome = new Outcome.Unknown();
		try {
			HttpResponse<String> answer = this.http.send(request, BodyHandlers.ofString());
			outcome = Answers.toOne(answer.statusCode(), answer.body());
		}
		catch (IOException ex) {
			// unknown: it may have been stored
		}
		return note(attempt, List.of(outcome)).getFirst();
	}

	List<Outcome> importAll(int intake, List<Row> rows) throws InterruptedException {
		return file(this.history.before(this.names.get(intake), rows), intake, RowJson.lines(rows), rows.size());
	}

	List<Outcome> importChanges(int intake, List<ChangeRow> rows) throws InterruptedException {
		return file(this.history.beforeChanges(this.names.get(intake), rows), intake, ChangeJson.lines(rows),
				rows.size());
	}

	private List<Outcome> file(long attempt, int intake, String lines, int rows) throws InterruptedException {
		HttpRequest request = to(intake, "/v1/imports").timeout(LONG_PATIENCE)
			.header("Content-Type", "application/x-ndjson")
			.POST(BodyPublishers.ofString(lines))
			.build();
		List<Outcome> outcomes = Answers.unknown(rows);
		try {
			HttpResponse<String> answer = this.http.send(request, BodyHandlers.ofString());
			Answers.Finished finished = Answers.finished(answer.statusCode(), answer.body()).orElse(null);
			if (finished != null) {
				outcomes = finished(intake, finished, rows);
			}
		}
		catch (IOException ex) {
			// unknown: any of its rows may have been stored
		}
		return note(attempt, outcomes);
	}

	/**
	 * Which lines were refused is asked for; until that is known, it is only known how
	 * many are stored.
	 */
	private List<Outcome> finished(int intake, Answers.Finished told, int rows) throws InterruptedException {
		if (told.stored() == rows) {
			return Answers.toImport(rows, Map.of());
		}
		for (int i = 0; i < TRIES && told.lines() == rows; i++) {
			HttpRequest request = to((intake + i) % 2, "/v1/imports/" + told.importId() + "/results").timeout(PATIENCE)
				.build();
			try {
				HttpResponse<String> answer = this.http.send(request, BodyHandlers.ofString());
				Map<Integer, Outcome> lines = new HashMap<>();
				answer.body()
					.lines()
					.map(Answers::refusedLine)
					.forEach((one) -> lines.put(one.getKey(), one.getValue()));
				if (answer.statusCode() == 200 && lines.size() == told.refused()) {
					return Answers.toImport(rows, lines);
				}
			}
			catch (IOException ex) {
				// asked again through the other instance
			}
		}
		return Answers.some(rows, told.stored());
	}

	private List<Outcome> note(long attempt, List<Outcome> outcomes) {
		this.history.after(attempt, outcomes);
		outcomes.forEach(this.tally::count);
		return outcomes;
	}

	private HttpRequest.Builder to(int intake, String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.ports.get(intake) + path))
			.header("Authorization", LocalIssuer.bearer())
			.header("X-Source-System", Clients.SOURCE_SYSTEM);
	}

	@Override
	public void close() {
		this.http.shutdownNow();
	}

}
