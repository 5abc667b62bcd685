package caseintake.system;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;

/** Takes traces over OTLP, as a collector does, and keeps them. */
final class TraceCollector implements AutoCloseable {

	private static final int NO_BODY = -1;

	private final Queue<Seen> spans = new ConcurrentLinkedQueue<>();

	private final HttpServer server;

	private TraceCollector(HttpServer server) {
		this.server = server;
	}

	static TraceCollector start() throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		var collector = new TraceCollector(server);
		server.createContext("/v1/traces", collector::take);
		server.start();
		return collector;
	}

	String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** Spans of a trace that have come so far. */
	List<Seen> trace(String traceId) {
		return this.spans.stream().filter((span) -> span.traceId().equals(traceId)).toList();
	}

	List<Seen> all() {
		return List.copyOf(this.spans);
	}

	private void take(HttpExchange exchange) throws IOException {
		try (exchange; InputStream body = exchange.getRequestBody()) {
			ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().forEach(this::keep);
			exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
			exchange.sendResponseHeaders(200, NO_BODY); // an answer that says nothing is
														// empty
		}
	}

	private void keep(ResourceSpans ofService) {
		String service = attributes(ofService.getResource().getAttributesList()).getOrDefault("service.name", "");
		ofService.getScopeSpansList()
			.stream()
			.flatMap((scope) -> scope.getSpansList().stream())
			.map((span) -> Seen.of(service, span))
			.forEach(this.spans::add);
	}

	private static Map<String, String> attributes(List<KeyValue> attributes) {
		var all = new TreeMap<String, String>();
		attributes.forEach((attribute) -> all.put(attribute.getKey(), text(attribute.getValue())));
		return all;
	}

	private static String text(AnyValue value) {
		return value.hasIntValue() ? Long.toString(value.getIntValue()) : value.getStringValue();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	/**
	 * A span that came.
	 *
	 * @param everything all of it, as text
	 */
	record Seen(String service, String name, String traceId, String spanId, String parentId,
			Map<String, String> attributes, String everything) {

		private static Seen of(String service, Span span) {
			return new Seen(service, span.getName(), hex(span.getTraceId()), hex(span.getSpanId()),
					hex(span.getParentSpanId()), TraceCollector.attributes(span.getAttributesList()), span.toString());
		}

		private static String hex(ByteString bytes) {
			return HexFormat.of().formatHex(bytes.toByteArray());
		}

	}

}
