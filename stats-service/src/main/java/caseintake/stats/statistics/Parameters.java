package caseintake.stats.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/** Reads query parameters one by one. What is not there is {@code null}. */
final class Parameters {

	private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private final MultiValueMap<String, String> values;

	private final ParameterErrors errors;

	Parameters(MultiValueMap<String, String> values, ParameterErrors errors) {
		this.values = values;
		this.errors = errors;
	}

	/** One value that some parser understands. */
	<T> @Nullable T one(String name, Function<String, Optional<T>> parser, String code, String detail) {
		List<String> given = this.values.get(name);
		if (given == null) {
			return null;
		}
		Optional<T> value = (given.size() == 1) ? parser.apply(given.getFirst()) : Optional.empty();
		if (value.isEmpty()) {
			this.errors.add(name, code, detail);
		}
		return value.orElse(null);
	}

	@Nullable LocalDate day(String name) {
		return one(name, Parameters::parseDay, "bad-date", "Give one day of the calendar as YYYY-MM-DD.");
	}

	Days days(String since, String until) {
		LocalDate first = day(since);
		LocalDate last = day(until);
		if (first != null && last != null && first.isAfter(last)) {
			this.errors.add(since, "since-after-until", "This day is later than that of " + until + ".");
		}
		return new Days((first != null) ? first : Days.ALL.since(), (last != null) ? last : Days.ALL.until());
	}

	@Nullable Boolean flag(String name) {
		return one(name, (text) -> switch (text) {
			case "true" -> Optional.of(true);
			case "false" -> Optional.of(false);
			default -> Optional.empty();
		}, "bad-flag", "Give true or false.");
	}

	/**
	 * Values, repeated or separated by commas; a value may be a name that has commas.
	 */
	<T> @Nullable List<T> several(String name, Function<String, Optional<T>> parser, String code, String detail) {
		List<String> given = this.values.get(name);
		if (given == null) {
			return null;
		}
		List<Optional<T>> values = new ArrayList<>();
		for (String text : given) {
			Optional<T> whole = parser.apply(text);
			if (whole.isPresent()) {
				values.add(whole);
			}
			else {
				Arrays.stream(text.split(",", -1)).map(parser).forEach(values::add);
			}
		}
		if (!values.stream().allMatch(Optional::isPresent)) {
			this.errors.add(name, code, detail);
		}
		return values.stream().flatMap(Optional::stream).toList();
	}

	private static Optional<LocalDate> parseDay(String text) {
		try {
			return (DAY.matcher(text).matches() && !text.startsWith("0000")) ? Optional.of(LocalDate.parse(text))
					: Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
