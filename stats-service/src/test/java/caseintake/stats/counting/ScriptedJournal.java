package caseintake.stats.counting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

import caseintake.events.CaseEvent;
import caseintake.events.CaseEventFeed;

/** Plays the journal of the intake-service over HTTP. */
public final class ScriptedJournal implements AutoCloseable {

	private final List<Events> partitions;

	private final Map<String, Long> falsified = new ConcurrentHashMap<>();

	private final HttpServer server;

	private volatile boolean silent;

	private volatile int withheldBehind = Integer.MAX_VALUE;

	private volatile long lost;

	private volatile String alarms = "[]";

	private volatile Runnable beforeFeed = () -> {
	};

	private volatile Runnable beforeState = () -> {
	};

	private volatile Runnable beforeTotals = () -> {
	};

	private volatile Supplier<Instant> clock = Instant::now;

	private final AtomicInteger feedRequests = new AtomicInteger();

	public ScriptedJournal(int partitions) {
		this.partitions = new ArrayList<>(
				IntStream.range(0, partitions).mapToObj((partition) -> new Events()).toList());
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		answer("/v1/journal", this::state);
		answer("/v1/journal/events", this::events);
		answer("/v1/journal/totals", this::totals);
		this.server.start();
	}

	public String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	public Events partition(int partition) {
		return this.partitions.get(partition);
	}

	/** What it takes for now when it says how far it reaches. */
	public void clock(Supplier<Instant> now) {
		this.clock = now;
	}

	public void replace(int partition, Events history) {
		this.partitions.set(partition, history);
	}

	/** Has no events, as when it was new, and tells the truth again. */
	public void reset() {
		this.partitions.replaceAll((events) -> new Events());
		this.falsified.clear();
		this.silent = false;
		this.withheldBehind = Integer.MAX_VALUE;
		this.lost = 0;
		this.alarms = "[]";
		this.beforeFeed = () -> {
		};
		this.beforeState = () -> {
		};
		this.beforeTotals = () -> {
		};
	}

	/** States a case more than there is. */
	public void falsify(String unit) {
		this.falsified.put(unit, 1L);
	}

	/** States what there is. */
	public void tellTheTruth() {
		this.falsified.clear();
	}

	/** Its feed ends behind that sequence, whatever it says of its heads. */
	public void withholdBehind(int sequence) {
		this.withheldBehind = sequence;
	}

	/** Has no row of that sequence any more, but those behind it. */
	public void lose(long sequence) {
		this.lost = sequence;
	}

	/** Alarms that it says stand, as JSON. */
	public void alarms(String standing) {
		this.alarms = standing;
	}

	/** What happens before each answer of the feed. */
	public void beforeFeed(Runnable action) {
		this.beforeFeed = action;
	}

	/** What happens before each answer about its heads. */
	public void beforeState(Runnable action) {
		this.beforeState = action;
	}

	/** What happens before each answer of control totals. */
	public void beforeTotals(Runnable action) {
		this.beforeTotals = action;
	}

	/** How often the feed was asked for. */
	public int feedRequests() {
		return this.feedRequests.get();
	}

	public void silence(boolean silent) {
		this.silent = silent;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void answer(String path, Function<QueryParameters, byte[]> answer) {
		this.server.createContext(path, (exchange) -> {
			try (exchange) {
				if (this.silent) {
					exchange.sendResponseHeaders(503, -1);
					return;
				}
				byte[] body = answer.apply(QueryParameters.of(exchange));
				exchange.getResponseHeaders()
					.set("Content-Type", path.endsWith("events") ? CaseEventFeed.MEDIA_TYPE : "application/json");
				exchange.sendResponseHeaders(200, body.length);
				exchange.getResponseBody().write(body);
			}
		});
	}

	private byte[] state(QueryParameters parameters) {
		this.beforeState.run();
		Map<Integer, String> asked = parameters.all("position")
			.stream()
			.collect(Collectors.toMap((position) -> Integer.valueOf(position.split(":", -1)[0]), Function.identity()));
		return json(IntStream.range(0, this.partitions.size()).mapToObj((partition) -> {
			List<CaseEvent> all = partition(partition).all();
			return """
					{"partition":%d,"head":%d,"headEventId":%s,"recordedThrough":"%s","published":%d,"position":%s}"""
				.formatted(partition, all.size(), text(all.isEmpty() ? null : all.getLast().link().id()),
						this.clock.get(), all.size(), position(all, asked.get(partition)));
		}).toList());
	}

	private static String position(List<CaseEvent> all, @Nullable String asked) {
		if (asked == null) {
			return "null";
		}
		String[] parts = asked.split(":", -1);
		int sequence = Integer.parseInt(parts[1]);
		CaseEvent there = (sequence >= 1 && sequence <= all.size()) ? all.get(sequence - 1) : null;
		String id = (there != null) ? there.link().id().toString() : "";
		return """
				{"sequence":%d,"eventId":%s,"matches":%s,"nextRecordedAt":%s}""".formatted(sequence,
				text(id.isEmpty() ? null : id), id.equals(parts[2]) && sequence <= all.size(),
				text((sequence < all.size()) ? all.get(sequence).recordedAt() : null));
	}

	private byte[] events(QueryParameters parameters) {
		int partition = Integer.parseInt(parameters.one("partition"));
		this.feedRequests.incrementAndGet();
		this.beforeFeed.run();
		List<CaseEvent> behind = partition(partition).upTo(this.withheldBehind)
			.after(Long.parseLong(parameters.one("after")))
			.stream()
			.filter((event) -> event.link().sequence() != this.lost)
			.toList();
		int limit = Integer.parseInt(parameters.one("limit"));
		return CaseEventFeed.write(behind.subList(0, Math.min(limit, behind.size())), "/case-intake");
	}

	private byte[] totals(QueryParameters parameters) {
		this.beforeTotals.run();
		return json(parameters.all("position").stream().map((position) -> position.split(":")).map((position) -> {
			Events all = partition(Integer.parseInt(position[0]));
			Events upTo = all.upTo(Long.parseLong(position[1]));
			if (upTo.all().size() < Long.parseLong(position[1])) {
				throw new IllegalArgumentException("Asked about what it does not have, it states nothing");
			}
			String units = Fold.of(upTo.all())
				.totals()
				.entrySet()
				.stream()
				.map((unit) -> "\"%s\":%d".formatted(unit.getKey(),
						unit.getValue() + this.falsified.getOrDefault(unit.getKey(), 0L)))
				.collect(Collectors.joining(","));
			return "{\"partition\":%s,\"sequence\":%s,\"units\":{%s}}".formatted(position[0], position[1], units);
		}).toList());
	}

	private byte[] json(List<String> partitions) {
		return "{\"asOf\":\"%s\",\"partitions\":[%s],\"alarms\":%s}"
			.formatted(Instant.now(), String.join(",", partitions), this.alarms)
			.getBytes(StandardCharsets.UTF_8);
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? "\"" + value + "\"" : "null";
	}

}
