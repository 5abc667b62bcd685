package caseintake.stats.releases;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import caseintake.events.BirthNumber;
import caseintake.stats.repair.CommandBody;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the bodies of commands that concern releases. What cannot be read is said by
 * {@link #check}, before which nothing that was read is to be used.
 */
final class ReleaseBody {

	private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

	private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}");

	private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

	private static final Pattern NAME = Pattern.compile("\\S|\\S[^\\p{Cntrl}]{0,98}\\S");

	private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private static final int MOST_CASES = 1_000_000_000;

	/** Bytes: some thousand cells. */
	private static final int FIGURES = 256 * 1024;

	private final CommandBody body;

	private ReleaseBody(CommandBody body) {
		this.body = body;
	}

	static ReleaseBody read(HttpServletRequest request, String... members) throws IOException {
		return new ReleaseBody(CommandBody.read(request, Set.of(members)));
	}

	/** One that may give the figures of every cell. */
	static ReleaseBody readWithFigures(HttpServletRequest request, String... members) throws IOException {
		return new ReleaseBody(CommandBody.read(request, Set.of(members), FIGURES));
	}

	void check() {
		this.body.check();
	}

	void refuse(String member, String code, String detail) {
		this.body.refuse(member, code, detail);
	}

	String by() {
		return this.body.by();
	}

	String reason() {
		return this.body.reason();
	}

	boolean has(String member) {
		return this.body.has(member);
	}

	/** A name for a series. */
	static boolean isCode(String text) {
		return CODE.matcher(text).matches() && !BirthNumber.isIn(text);
	}

	@Nullable String reference() {
		return optional("releaseReference", (text) -> Optional.of(text).filter(ReleaseBody::isReference),
				"Give a reference of your own for this release, as a source reference is formed.");
	}

	private static boolean isReference(String text) {
		return REFERENCE.matcher(text).matches() && !BirthNumber.isIn(text);
	}

	/** A member that has to be there; {@code null} once it is refused. */
	<T> @Nullable T required(String member, Function<String, Optional<T>> parser, String detail) {
		if (!this.body.has(member)) {
			refuse(member, "missing", detail);
			return null;
		}
		return optional(member, parser, detail);
	}

	<T> @Nullable T optional(String member, Function<String, Optional<T>> parser, String detail) {
		JsonNode value = this.body.member(member);
		if (value == null) {
			return null;
		}
		Optional<T> read = value.isString() ? parser.apply(value.asString()) : Optional.empty();
		if (read.isEmpty()) {
			refuse(member, "invalid", detail);
		}
		return read.orElse(null);
	}

	static Optional<LocalDate> day(String text) {
		try {
			return (DAY.matcher(text).matches() && !text.startsWith("0000")) ? Optional.of(LocalDate.parse(text))
					: Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** Names by language tag. */
	Map<String, String> names(String member) {
		JsonNode value = this.body.member(member);
		Map<String, String> names = new LinkedHashMap<>();
		if (value != null && value.isObject()) {
			value.forEachEntry((language, name) -> names.put(language, name.asString("")));
		}
		boolean readable = !names.isEmpty() && names.entrySet().stream().allMatch(ReleaseBody::isName);
		if (!readable) {
			refuse(member, "invalid",
					"Give a name of at most 100 characters on one line by language, such as {\"en\": \"New cases\"}.");
		}
		return names;
	}

	private static boolean isName(Map.Entry<String, String> name) {
		return LANGUAGE.matcher(name.getKey()).matches() && NAME.matcher(name.getValue()).matches()
				&& !BirthNumber.isIn(name.getKey()) && !BirthNumber.isIn(name.getValue());
	}

	/** A number of cases. */
	long number(String member) {
		JsonNode value = this.body.member(member);
		if (value == null || !isNumber(value)) {
			refuse(member, "invalid", "Give a number of cases.");
			return 0;
		}
		return value.longValue();
	}

	/** Numbers of cases by the labels of cells; none where the member is not there. */
	Map<String, Long> numbers(String member) {
		JsonNode value = this.body.member(member);
		Map<String, Long> numbers = new LinkedHashMap<>();
		if (value == null) {
			return numbers;
		}
		if (!value.isObject() || !value.values().stream().allMatch(ReleaseBody::isNumber)) {
			refuse(member, "invalid", "Give a number of cases for each cell that was shown.");
			return numbers;
		}
		value.forEachEntry((label, number) -> numbers.put(label, number.longValue()));
		return numbers;
	}

	private static boolean isNumber(JsonNode value) {
		return value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0
				&& value.intValue() <= MOST_CASES;
	}

}
