package caseintake.events;

import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * A {@link CaseChange} as JSON, streamed: it is written and read once for every case.
 * Fields that this version does not know are skipped, so that the value may grow.
 */
public final class CaseChangeJson {

	/** Mostly few threads read and write many events: each of them keeps its buffers. */
	private static final JsonFactory JSON = JsonFactory.builder()
		.recyclerPool(JsonRecyclerPools.threadLocalPool())
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private CaseChangeJson() {
	}

	/** Writes UTF-8 JSON. */
	public static byte[] write(CaseChange change) {
		var out = new ByteArrayOutputStream(384);
		try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
			json.writeStartObject();
			json.writeStringProperty("caseId", change.caseId().toString());
			json.writeStringProperty("recordedOn", change.recordedOn().toString());
			json.writeStringProperty("referenceDataVersion", change.referenceDataVersion());
			write(json, "before", change.before());
			write(json, "after", change.after());
			write(json, change.withdrawal());
			json.writeEndObject();
		}
		return out.toByteArray();
	}

	private static void write(JsonGenerator json, @Nullable Withdrawal withdrawal) {
		if (withdrawal == null) {
			return;
		}
		json.writeStringProperty("reason", withdrawal.reason());
		if (withdrawal.duplicateOf() != null) {
			json.writeStringProperty("duplicateOf", withdrawal.duplicateOf().toString());
		}
	}

	private static void write(JsonGenerator json, String name, @Nullable Cell cell) {
		if (cell == null) {
			return;
		}
		json.writeObjectPropertyStart(name);
		if (cell.operation() != null) {
			json.writeStringProperty("operation", cell.operation());
		}
		json.writeStringProperty("openingUnit", cell.openingUnit());
		json.writeStringProperty("unit", cell.unit());
		json.writeStringProperty("category", cell.category());
		json.writeStringProperty("openedOn", cell.openedOn().toString());
		json.writeArrayPropertyStart("assisted");
		cell.assisted().forEach(json::writeString);
		json.writeEndArray();
		json.writeEndObject();
	}

	/**
	 * Reads UTF-8 JSON.
	 * @throws UndecodableEventException if it is no JSON object of this shape
	 */
	public static CaseChange read(byte[] value) throws UndecodableEventException {
		try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), EnvelopeText.utf8(value, "value"))) {
			require(json.nextToken() == JsonToken.START_OBJECT, "value is no JSON object");
			CaseChange change = readChange(json);
			require(json.nextToken() == null, "value goes on after its end");
			return change;
		}
		catch (JacksonException ex) {
			throw new UndecodableEventException("value is no well-formed JSON");
		}
	}

	private static CaseChange readChange(JsonParser json) throws UndecodableEventException {
		@Nullable UUID caseId = null;
		@Nullable LocalDate recordedOn = null;
		@Nullable String version = null;
		@Nullable Cell before = null;
		@Nullable Cell after = null;
		@Nullable String reason = null;
		@Nullable UUID duplicateOf = null;
		while (json.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = json.currentName();
			JsonToken token = json.nextToken();
			switch (name) {
				case "caseId" -> caseId = EnvelopeText.uuid(text(json, name), name);
				case "recordedOn" -> recordedOn = day(text(json, name), name);
				case "referenceDataVersion" -> version = text(json, name);
				case "before" -> before = (token != JsonToken.VALUE_NULL) ? readCell(json, name) : null;
				case "after" -> after = (token != JsonToken.VALUE_NULL) ? readCell(json, name) : null;
				case "reason" -> reason = text(json, name);
				case "duplicateOf" -> duplicateOf = EnvelopeText.uuid(text(json, name), name);
				default -> json.skipChildren();
			}
		}
		require(before != null || after != null, "before and after are both missing");
		return new CaseChange(present(caseId, "caseId"), present(recordedOn, "recordedOn"),
				present(version, "referenceDataVersion"), before, after,
				(reason != null) ? new Withdrawal(reason, duplicateOf) : null);
	}

	private static Cell readCell(JsonParser json, String cell) throws UndecodableEventException {
		require(json.currentToken() == JsonToken.START_OBJECT, cell + " is no object");
		@Nullable String operation = null;
		@Nullable String openingUnit = null;
		@Nullable String unit = null;
		@Nullable String category = null;
		@Nullable LocalDate openedOn = null;
		List<String> assisted = List.of();
		while (json.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = json.currentName();
			JsonToken token = json.nextToken();
			switch (name) {
				case "operation" -> operation = (token != JsonToken.VALUE_NULL) ? text(json, name) : null;
				case "openingUnit" -> openingUnit = text(json, name);
				case "unit" -> unit = text(json, name);
				case "category" -> category = text(json, name);
				case "openedOn" -> openedOn = day(text(json, name), name);
				case "assisted" -> assisted = texts(json, name);
				default -> json.skipChildren();
			}
		}
		return new Cell(operation, present(openingUnit, "openingUnit"), present(unit, "unit"),
				present(category, "category"), present(openedOn, "openedOn"), assisted);
	}

	private static List<String> texts(JsonParser json, String name) throws UndecodableEventException {
		require(json.currentToken() == JsonToken.START_ARRAY, name + " is no array");
		var texts = new ArrayList<String>(2);
		while (json.nextToken() != JsonToken.END_ARRAY) {
			texts.add(text(json, name));
		}
		return texts;
	}

	private static String text(JsonParser json, String name) throws UndecodableEventException {
		require(json.currentToken() == JsonToken.VALUE_STRING, name + " is no string");
		String text = json.getString();
		require(!text.isEmpty(), name + " is empty");
		return EnvelopeText.storable(text, name);
	}

	private static LocalDate day(String text, String name) throws UndecodableEventException {
		try {
			LocalDate day = TimeText.day(text);
			require(day.getYear() >= 1 && day.getYear() <= 9999, name + " is out of range");
			return day;
		}
		catch (DateTimeException ex) {
			throw new UndecodableEventException(name + " is no date");
		}
	}

	private static <T> T present(@Nullable T field, String name) throws UndecodableEventException {
		if (field == null) {
			throw new UndecodableEventException(name + " is missing");
		}
		return field;
	}

	private static void require(boolean condition, String reason) throws UndecodableEventException {
		if (!condition) {
			throw new UndecodableEventException(reason);
		}
	}

}
