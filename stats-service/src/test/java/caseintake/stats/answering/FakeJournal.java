package caseintake.stats.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import caseintake.events.CaseEvent;
import caseintake.events.CaseEventFeed;
import caseintake.events.ChainLink;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/** The journal's feed over HTTP: at most one event in all. */
public final class FakeJournal {

	private final HttpServer server;

	private volatile @Nullable String query;

	private volatile byte[] batch = empty();

	private volatile int status = 200;

	FakeJournal() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/v1/journal/events", this::answer);
		this.server.start();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	void close() {
		this.server.stop(0);
	}

	/** Forgets everything and answers again. */
	public void reset() {
		this.query = null;
		this.batch = empty();
		this.status = 200;
	}

	public void has(long sequence, UUID eventId) {
		var link = new ChainLink(sequence, eventId, (sequence > 1) ? UUID.randomUUID() : null);
		var event = new CaseEvent(link, "case-opened.v1", UUID.randomUUID(), Instant.EPOCH, null,
				"{}".getBytes(StandardCharsets.UTF_8));
		this.batch = CaseEventFeed.write(List.of(event), "/test");
	}

	public void answersNonsense() {
		this.batch = "<html>".getBytes(StandardCharsets.UTF_8);
	}

	public void fails() {
		this.status = 503;
	}

	/** What it was last asked, {@code null} if nothing. */
	public @Nullable String lastQuery() {
		return this.query;
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			this.query = exchange.getRequestURI().getQuery();
			exchange.getResponseHeaders().set("Content-Type", CaseEventFeed.MEDIA_TYPE);
			exchange.sendResponseHeaders(this.status, this.batch.length);
			exchange.getResponseBody().write(this.batch);
		}
	}

	private static byte[] empty() {
		return CaseEventFeed.write(List.of(), "/test");
	}

}
