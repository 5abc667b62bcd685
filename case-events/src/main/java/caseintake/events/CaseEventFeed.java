package caseintake.events;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Events of one partition as the journal's feed gives them: CloudEvents 1.0, JSON event
 * format, batched content mode.
 */
public final class CaseEventFeed {

	/** Media type of the feed: CloudEvents 1.0, JSON event format, section 4. */
	public static final String MEDIA_TYPE = "application/cloudevents-batch+json";

	private static final JsonFactory JSON = new JsonFactory();

	private CaseEventFeed() {
	}

	/**
	 * Writes a JSON array in UTF-8.
	 * @param source CloudEvents {@code source}, a URI reference
	 */
	public static byte[] write(List<CaseEvent> events, String source) {
		var out = new ByteArrayOutputStream(1024 * (1 + events.size()));
		try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
			json.writeStartArray();
			events.forEach((event) -> write(event, source, json));
			json.writeEndArray();
		}
		return out.toByteArray();
	}

	private static void write(CaseEvent event, String source, JsonGenerator json) {
		json.writeStartObject();
		json.writeStringProperty("specversion", "1.0");
		json.writeStringProperty("id", event.link().id().toString());
		json.writeStringProperty("type", event.type());
		json.writeStringProperty("source", source);
		json.writeStringProperty("subject", event.caseId().toString());
		json.writeStringProperty("time", event.recordedAt().toString());
		json.writeStringProperty("sequence", EnvelopeText.sequence(event.link().sequence()));
		if (event.link().previousId() != null) {
			json.writeStringProperty("previousid", event.link().previousId().toString());
		}
		if (event.traceparent() != null) {
			json.writeStringProperty("traceparent", event.traceparent());
		}
		json.writeStringProperty("datacontenttype", "application/json");
		json.writeName("data");
		json.writeRawValue(new String(event.value(), StandardCharsets.UTF_8));
		json.writeEndObject();
	}

	/**
	 * Reads a JSON array in UTF-8.
	 * @throws UndecodableEventException if it is no batch of case events
	 */
	public static List<CaseEvent> read(byte[] batch) throws UndecodableEventException {
		String text = EnvelopeText.utf8(batch, "feed");
		try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
			if (json.nextToken() != JsonToken.START_ARRAY) {
				throw new UndecodableEventException("feed is no JSON array");
			}
			var events = new ArrayList<CaseEvent>();
			while (json.nextToken() == JsonToken.START_OBJECT) {
				events.add(readEvent(json, text));
			}
			if (json.currentToken() != JsonToken.END_ARRAY) {
				throw new UndecodableEventException("feed has an element that is no object");
			}
			if (json.nextToken() != null) {
				throw new UndecodableEventException("feed goes on after its end");
			}
			return events;
		}
		catch (JacksonException ex) {
			throw new UndecodableEventException("feed is no well-formed JSON");
		}
	}

	private static CaseEvent readEvent(JsonParser json, String batch) throws UndecodableEventException {
		Map<String, String> attributes = new HashMap<>();
		byte[] value = {};
		while (json.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = json.currentName();
			JsonToken token = json.nextToken();
			if (name.equals("data")) {
				value = data(json, batch);
			}
			else if (token == JsonToken.VALUE_STRING) {
				attributes.put(name, EnvelopeText.storable(json.getString(), "an attribute"));
			}
			else {
				json.skipChildren();
			}
		}
		if (!"1.0".equals(required(attributes, "specversion"))) {
			throw new UndecodableEventException("specversion is not 1.0");
		}
		ChainLink link = EnvelopeText.link(required(attributes, "sequence"), required(attributes, "id"),
				attributes.get("previousid"));
		return new CaseEvent(link, required(attributes, "type"),
				EnvelopeText.uuid(required(attributes, "subject"), "subject"),
				EnvelopeText.instant(required(attributes, "time")), attributes.get("traceparent"), value);
	}

	/** As it stands there: written anew, a number could come out as another one. */
	private static byte[] data(JsonParser json, String batch) {
		int from = (int) json.currentTokenLocation().getCharOffset();
		json.skipChildren();
		json.finishToken();
		int to = (int) json.currentLocation().getCharOffset();
		return batch.substring(from, to).getBytes(StandardCharsets.UTF_8);
	}

	private static String required(Map<String, String> attributes, String name) throws UndecodableEventException {
		String text = attributes.get(name);
		if (text == null || text.isEmpty()) {
			throw new UndecodableEventException("attribute " + name + " is missing");
		}
		return text;
	}

}
