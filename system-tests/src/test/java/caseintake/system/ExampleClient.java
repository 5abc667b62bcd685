package caseintake.system;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import caseintake.localstack.LocalIssuer;
import caseintake.system.ApiCall.BodyExample;
import tools.jackson.databind.JsonNode;

/**
 * Sends what the documents show. What a service names by itself, such as a case, has
 * another name than in the documents; that is learned from its answers.
 */
final class ExampleClient {

	/** Identifiers, and receipts. */
	private static final Pattern GIVEN = Pattern
		.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]+-[0-9]+-[0-9a-f]{8}");

	private final Map<String, String> learned = new HashMap<>();

	private String authorization = LocalIssuer.bearer();

	/** Who calls from now on. */
	void becomes(String person) {
		this.authorization = LocalIssuer.shared().bearer(person);
	}

	/** Sends an example of a call that takes a body. */
	Http.Answer send(Http service, ApiCall call, BodyExample request) {
		Map<String, String> headers = headers(call);
		headers.put("Content-Type", request.mediaType());
		return service.send(call.method().toUpperCase(Locale.ROOT), address(call), headers, here(request.text()));
	}

	/**
	 * Asks a call that takes none. Of a stream, which never ends, only the head is asked
	 * for.
	 */
	Http.Answer send(Http service, ApiCall call) {
		boolean isStream = call.described().at("/responses/200/content").has("text/event-stream");
		return service.send(isStream ? "HEAD" : call.method().toUpperCase(Locale.ROOT), address(call), headers(call),
				"");
	}

	private Map<String, String> headers(ApiCall call) {
		var headers = new HashMap<>(call.parameters("header"));
		headers.put("Authorization", this.authorization);
		return headers;
	}

	private String address(ApiCall call) {
		String path = call.path();
		for (Map.Entry<String, String> parameter : call.parameters("path").entrySet()) {
			path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
		}
		String query = call.parameters("query")
			.entrySet()
			.stream()
			.map((parameter) -> parameter.getKey() + "="
					+ URLEncoder.encode(here(parameter.getValue()), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return here(query.isEmpty() ? path : path + "?" + query);
	}

	/** A text of the documents with the names that they have here. */
	private String here(String text) {
		String here = text;
		for (Map.Entry<String, String> name : this.learned.entrySet()) {
			here = here.replace(name.getKey(), name.getValue());
		}
		return here;
	}

	/** Learns the names that an answer has in the place of those of the documents. */
	void learn(JsonNode documented, JsonNode answered) {
		if (documented.isObject()) {
			documented.properties().forEach((member) -> learn(member.getValue(), answered.path(member.getKey())));
		}
		else if (documented.isString() && answered.isString() && GIVEN.matcher(documented.asString()).matches()) {
			this.learned.put(documented.asString(), answered.asString());
		}
	}

}
