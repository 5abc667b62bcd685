package caseintake.intake.cases;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

/**
 * The members of a registration's body, read strictly: one object of strings in UTF-8,
 * each member once, nothing after it.
 */
final class RegistrationJson {

	/** Names are submitted text: none is kept beyond its body. */
	private static final JsonFactory JSON = JsonFactory.builder()
		.disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
		.disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
		.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).build())
		.build();

	private RegistrationJson() {
	}

	/**
	 * Reads the members that are strings and notes what is wrong with the others.
	 * @throws ProblemException if the body is not well-formed
	 */
	static Map<RegistrationField, String> read(byte[] body, Violations violations) {
		CharBuffer text = decode(body);
		if (text.hasRemaining() && text.get(0) == '\uFEFF') {
			throw malformed(ViolationCode.BYTE_ORDER_MARK, null);
		}
		try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text.array(), text.arrayOffset(),
				text.remaining())) {
			return read(json, violations);
		}
	}

	private static Map<RegistrationField, String> read(JsonParser json, Violations violations) {
		try {
			if (json.nextToken() != JsonToken.START_OBJECT) {
				throw malformed(ViolationCode.NOT_AN_OBJECT, null);
			}
			Map<RegistrationField, String> values = readMembers(json, violations);
			if (json.nextToken() != null) {
				throw malformed(ViolationCode.TRAILING_CONTENT, json.currentTokenLocation());
			}
			return values;
		}
		catch (StreamConstraintsException ex) {
			throw malformed(ViolationCode.NESTED_TOO_DEEPLY, json.currentLocation());
		}
		catch (JacksonException ex) {
			throw malformed(ViolationCode.MALFORMED_JSON, json.currentLocation());
		}
	}

	private static Map<RegistrationField, String> readMembers(JsonParser json, Violations violations) {
		Map<RegistrationField, String> values = new EnumMap<>(RegistrationField.class);
		Set<RegistrationField> seen = EnumSet.noneOf(RegistrationField.class);
		for (int position = 1; json.nextToken() == JsonToken.PROPERTY_NAME; position++) {
			RegistrationField field = RegistrationField.named(json.currentName());
			json.nextToken();
			if (field == null) {
				violations.unknownMember(position);
			}
			else if (!seen.add(field)) {
				violations.add(field, ViolationCode.DUPLICATE_FIELD);
			}
			else {
				readValue(json, field, values, violations);
			}
			json.skipChildren();
		}
		return values;
	}

	private static void readValue(JsonParser json, RegistrationField field, Map<RegistrationField, String> values,
			Violations violations) {
		JsonToken token = json.currentToken();
		if (token == JsonToken.VALUE_NULL) {
			violations.add(field, ViolationCode.NULL_FIELD);
		}
		else if (token != JsonToken.VALUE_STRING) {
			violations.add(field, ViolationCode.WRONG_TYPE);
		}
		else {
			String value = json.getString();
			if (value.indexOf('\0') >= 0 || value.codePoints().anyMatch(RegistrationJson::isSurrogate)) {
				violations.add(field, ViolationCode.INVALID_CHARACTER);
			}
			else {
				values.put(field, value);
			}
		}
	}

	private static boolean isSurrogate(int codePoint) {
		return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
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
