package caseintake.stats.counting;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;

/** The parameters of a request, each with its values in their order. */
record QueryParameters(Map<String, List<String>> values) {

	static QueryParameters of(HttpExchange exchange) {
		String query = exchange.getRequestURI().getRawQuery();
		if (query == null) {
			return new QueryParameters(Map.of());
		}
		return new QueryParameters(Stream.of(query.split("&"))
			.map((pair) -> pair.split("=", 2))
			.collect(Collectors.groupingBy((pair) -> pair[0], Collectors
				.mapping((pair) -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), Collectors.toList()))));
	}

	List<String> all(String name) {
		return this.values.getOrDefault(name, List.of());
	}

	String one(String name) {
		return all(name).getFirst();
	}

}
