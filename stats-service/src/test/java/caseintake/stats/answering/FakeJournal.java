package caseintake.stats.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import caseintake.events.CaseEvent;
import caseintake.events.CaseEventFeed;
import caseintake.events.ChainLink;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/** The journal's feed over HTTP, at most one event in all, and its imports. */
public final class FakeJournal {

	private final HttpServer server;

	private volatile @Nullable String query;

	private volatile byte[] batch = empty();

	private volatile int status = 200;

	private volatile @Nullable String imports;

	private final AtomicInteger importQuestions = new AtomicInteger();

	FakeJournal() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/v1/journal/events", this::answer);
		this.server.createContext("/v1/journal/imports", this::answerImports);
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
		this.imports = null;
		this.importQuestions.set(0);
	}

	/** What it tells of its imports; it does not know the question without. */
	public void imports(@Nullable String answer) {
		this.imports = answer;
	}

	/** How often it was asked for its imports. */
	public int importQuestions() {
		return this.importQuestions.get();
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

	private void answerImports(HttpExchange exchange) throws IOException {
		this.importQuestions.incrementAndGet();
		String told = this.imports;
		try (exchange) {
			byte[] body = ((told != null) ? told : "{}").getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders((told != null || this.status != 200) ? this.status : 404, body.length);
			exchange.getResponseBody().write(body);
		}
	}

	private static byte[] empty() {
		return CaseEventFeed.write(List.of(), "/test");
	}

}
