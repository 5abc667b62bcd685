package caseintake.stats.counting.healing;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import caseintake.events.CaseEvent;
import caseintake.events.CaseEventFeed;
import caseintake.events.UndecodableEventException;
import caseintake.protocol.Position;

/**
 * The journal over HTTP. Every call throws a {@link RestClientException} when no usable
 * answer came.
 */
public class JournalClient {

	/** Events in a page of the feed, when little is missing. */
	static final int PAGE = 1000;

	private final RestClient http;

	private final HttpClient connections;

	JournalClient(RestClient http, HttpClient connections) {
		this.http = http;
		this.connections = connections;
	}

	/**
	 * The same journal, asked with another patience: those who hold others up while they
	 * ask have little.
	 * @param time that each answer may take, from connecting on
	 */
	public JournalClient within(Duration time) {
		return within(() -> time);
	}

	/**
	 * The same for those who have a time for all their questions.
	 * @param left what is left of it, positive, looked at before each question
	 */
	public JournalClient within(Supplier<Duration> left) {
		return new JournalClient(this.http.mutate().requestFactory((uri, method) -> {
			var requests = new JdkClientHttpRequestFactory(this.connections);
			requests.setReadTimeout(left.get());
			return requests.createRequest(uri, method);
		}).build(), this.connections);
	}

	/** Its state, with what it has at these positions. */
	public JournalState state(Map<Integer, Position> positions) {
		List<String> asked = positions.entrySet()
			.stream()
			.map((entry) -> "%d:%d:%s".formatted(entry.getKey(), entry.getValue().sequence(),
					id(entry.getValue().eventId())))
			.toList();
		JournalState state = answer(this.http.get()
			.uri("/v1/journal", (uri) -> uri.queryParam("position", asked).build())
			.retrieve()
			.body(JournalState.class));
		if (!state.isWhole()) {
			throw new RestClientException("The journal's answer lacks something");
		}
		return state;
	}

	private static String id(@Nullable UUID eventId) {
		return (eventId != null) ? eventId.toString() : "";
	}

	/**
	 * Events behind a sequence.
	 * @param limit how many at most, up to 5000
	 */
	public List<CaseEvent> events(int partition, long after, int limit) {
		byte[] batch = answer(this.http.get()
			.uri("/v1/journal/events?partition={partition}&after={after}&limit={limit}", partition, after, limit)
			.retrieve()
			.body(byte[].class));
		try {
			return CaseEventFeed.read(batch);
		}
		catch (UndecodableEventException ex) {
			throw new RestClientException("The feed's answer cannot be read", ex);
		}
	}

	/**
	 * Its control totals up to those positions that it has and can reach from its head:
	 * asked about others too, it would state none at all.
	 * @param state what it has there
	 */
	public JournalTotals totals(Map<Integer, Position> positions, JournalState state) {
		List<String> asked = positions.entrySet()
			.stream()
			.filter((entry) -> state.statesTotals(entry.getKey(), entry.getValue()))
			.map((entry) -> entry.getKey() + ":" + entry.getValue().sequence())
			.toList();
		if (asked.isEmpty()) {
			return new JournalTotals(List.of());
		}
		return answer(this.http.get()
			.uri("/v1/journal/totals", (uri) -> uri.queryParam("position", asked).build())
			.retrieve()
			.body(JournalTotals.class));
	}

	/** The imports that run at its service, or have just ended. */
	public List<JournalImport> imports() {
		List<JournalImport> imports = answer(
				this.http.get().uri("/v1/journal/imports").retrieve().body(JournalImports.class))
			.imports();
		return answer(imports);
	}

	private record JournalImports(@Nullable List<JournalImport> imports) {
	}

	private static <T> T answer(@Nullable T body) {
		if (body == null) {
			throw new RestClientException("The journal's answer is empty");
		}
		return body;
	}

}
