package caseintake.intake.bodies;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import caseintake.intake.bodies.BodyValue.Elements;
import caseintake.intake.bodies.BodyValue.Nothing;
import caseintake.intake.bodies.BodyValue.Properties;
import caseintake.intake.bodies.BodyValue.Property;
import caseintake.intake.bodies.BodyValue.Scalar;
import caseintake.intake.bodies.BodyValue.Text;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.Violation;
import caseintake.intake.problems.ViolationCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** A body read strictly: one JSON object in UTF-8, nothing after it. */
public final class BodyJson {

	/** Names are submitted text: none is kept beyond its body. */
	private static final JsonFactory JSON = JsonFactory.builder()
		.disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
		.disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
		.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).build())
		.build();

	private BodyJson() {
	}

	/**
	 * Reads the object's members.
	 * @param violations where the members note what is wrong with them
	 * @throws ProblemException if the body is not well-formed
	 */
	public static Members read(byte[] body, Violations violations) {
		CharBuffer text = decode(body);
		if (text.hasRemaining() && text.get(0) == '\uFEFF') {
			throw malformed(ViolationCode.BYTE_ORDER_MARK, null);
		}
		try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text.array(), text.arrayOffset(),
				text.remaining())) {
			return new Members("", read(json).byName(), violations);
		}
	}

	private static Properties read(JsonParser json) {
		try {
			if (json.nextToken() != JsonToken.START_OBJECT) {
				throw malformed(ViolationCode.NOT_AN_OBJECT, null);
			}
			Properties properties = properties(json);
			if (json.nextToken() != null) {
				throw malformed(ViolationCode.TRAILING_CONTENT, json.currentTokenLocation());
			}
			return properties;
		}
		catch (StreamConstraintsException ex) {
			throw malformed(ViolationCode.NESTED_TOO_DEEPLY, json.currentLocation());
		}
		catch (JacksonException ex) {
			throw malformed(ViolationCode.MALFORMED_JSON, json.currentLocation());
		}
	}

	private static Properties properties(JsonParser json) {
		Map<String, Property> properties = new LinkedHashMap<>();
		for (int position = 1; json.nextToken() == JsonToken.PROPERTY_NAME; position++) {
			String name = json.currentName();
			json.nextToken();
			properties.merge(name, new Property(position, value(json), false),
					(first, _) -> new Property(first.position(), first.value(), true));
		}
		return new Properties(properties);
	}

	private static BodyValue value(JsonParser json) {
		return switch (json.currentToken()) {
			case VALUE_STRING -> new Text(json.getString());
			case START_ARRAY -> elements(json);
			case START_OBJECT -> properties(json);
			case VALUE_NULL -> new Nothing();
			case null, default -> new Scalar();
		};
	}

	private static Elements elements(JsonParser json) {
		List<BodyValue> values = new ArrayList<>();
		while (json.nextToken() != JsonToken.END_ARRAY) {
			values.add(value(json));
		}
		return new Elements(values);
	}

	private static CharBuffer decode(byte[] body) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
		}
		catch (CharacterCodingException ex) {
			throw malformed(ViolationCode.INVALID_UTF8, null);
		}
	}

	private static ProblemException malformed(ViolationCode code, @Nullable TokenStreamLocation place) {
		Violation violation = (place != null)
				? Violation.ofBody(code, "line " + place.getLineNr() + ", column " + place.getColumnNr())
				: Violation.ofBody(code);
		return new ProblemException(Problem.of(code.problem(), List.of(violation)));
	}

}
