package caseintake.intake.repair;

import java.io.IOException;

import caseintake.events.BirthNumber;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** The body of an operator's command, read strictly. */
final class CommandBody {

	private static final int MOST_BYTES = 8 * 1024;

	private static final int LONGEST_REASON = 500;

	private static final JsonMapper STRICT = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.withCoercionConfig(LogicalType.Textual,
				(text) -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
		.build();

	private CommandBody() {
	}

	/**
	 * Reads a body.
	 * @param form says what the body should be
	 * @throws ProblemException if it is something else; its detail quotes nothing of it
	 */
	static <T> T read(HttpServletRequest request, Class<T> type, String form) throws IOException {
		byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
		if (body.length > MOST_BYTES) {
			throw new ProblemException(Problem.of(ProblemType.BODY_TOO_LARGE, "A command may have 8 KiB"));
		}
		@Nullable T read;
		try {
			read = STRICT.readValue(body, type);
		}
		catch (StreamReadException ex) {
			throw new ProblemException(ProblemType.MALFORMED_BODY);
		}
		catch (JacksonException ex) {
			throw invalid(form);
		}
		if (read == null) {
			throw invalid(form);
		}
		return read;
	}

	/**
	 * A sentence for whoever reads the record of repairs later.
	 * @throws ProblemException if it is missing, too long or has what is never stored
	 */
	static String reason(@Nullable String text) {
		if (text == null || text.isBlank() || text.length() > LONGEST_REASON
				|| text.codePoints().anyMatch(CommandBody::isNoText)) {
			throw invalid("reason is 1 to %d characters, without control characters".formatted(LONGEST_REASON));
		}
		if (BirthNumber.isIn(text)) {
			throw invalid("reason has the form of a birth number in it, which is never stored");
		}
		return text.strip();
	}

	static ProblemException invalid(String detail) {
		return new ProblemException(Problem.of(ProblemType.INVALID_COMMAND, detail));
	}

	private static boolean isNoText(int character) {
		return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
	}

}
