package caseintake.referencedata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What single values mean; each method tells what is wrong and then returns nothing. */
final class Values {

	private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

	private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

	private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

	private static final Pattern LABEL = Pattern.compile("\\S|\\S.{0,98}\\S");

	private static final Pattern SENTENCE = Pattern.compile("\\S|\\S.{0,498}\\S");

	private static final Pattern KIND = Pattern.compile("district|national|outside");

	private static final Pattern POSITION = Pattern.compile("[1-9]\\d?");

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private final Problems problems;

	Values(Problems problems) {
		this.problems = problems;
	}

	@Nullable String code(YamlValue value) {
		return matching(value, CODE, "must match " + CODE);
	}

	@Nullable String version(YamlValue value) {
		return matching(value, VERSION, "must match " + VERSION);
	}

	/** A display name, an alias or a code of somebody else. */
	@Nullable String label(YamlValue value) {
		return matching(value, LABEL, "must be one line of at most 100 characters without blanks at its ends");
	}

	@Nullable String sentence(YamlValue value) {
		return matching(value, SENTENCE, "must be one line of at most 500 characters without blanks at its ends");
	}

	@Nullable BreakdownKind breakdown(YamlValue value) {
		String text = text(value);
		BreakdownKind kind = (text != null) ? BreakdownKind.of(text).orElse(null) : null;
		if (text != null && kind == null) {
			refuse(value, "must be one of " + BreakdownKind.words());
		}
		return kind;
	}

	@Nullable LocalDate day(YamlValue value) {
		String rule = "must be a day of the calendar, written YYYY-MM-DD";
		String text = matching(value, DAY, rule);
		try {
			return (text != null) ? LocalDate.parse(text) : null;
		}
		catch (DateTimeException ex) {
			refuse(value, rule);
			return null;
		}
	}

	/** A row or a column. */
	@Nullable Integer position(YamlValue value) {
		if (value instanceof YamlValue.Whole whole && POSITION.matcher(whole.digits()).matches()) {
			return Integer.valueOf(whole.digits());
		}
		refuse(value, "must be a number from 1 to 99");
		return null;
	}

	@Nullable ZoneId zone(YamlValue value) {
		String text = text(value);
		if (text == null || ZoneId.getAvailableZoneIds().contains(text)) {
			return (text != null) ? ZoneId.of(text) : null;
		}
		refuse(value, "must be a time zone of the tz database, such as Europe/Oslo");
		return null;
	}

	@Nullable UnitKind kind(YamlValue value) {
		return switch (matching(value, KIND, "must be district, national or outside")) {
			case "district" -> UnitKind.DISTRICT;
			case "national" -> UnitKind.NATIONAL;
			case "outside" -> UnitKind.OUTSIDE;
			case null, default -> null;
		};
	}

	@Nullable Map<String, String> names(YamlValue value) {
		if (!(value instanceof YamlValue.Mapping mapping) || mapping.fields().isEmpty()) {
			refuse(value, "must have at least one name by language, such as en: Police abroad");
			return null;
		}
		var names = new LinkedHashMap<String, String>();
		mapping.fields().forEach((language, name) -> {
			refuseIfNoLanguage(language, name);
			String label = label(name);
			if (label != null) {
				names.put(language, label);
			}
		});
		return names;
	}

	/** Refuses a value that does not stand under a language tag. */
	void refuseIfNoLanguage(String language, YamlValue value) {
		if (!LANGUAGE.matcher(language).matches()) {
			refuse(value, "stands under no language tag, such as nb or en");
		}
	}

	@Nullable List<YamlValue> list(YamlValue value) {
		if (value instanceof YamlValue.Sequence sequence) {
			return sequence.items();
		}
		refuse(value, "must be a list, [] for an empty one");
		return null;
	}

	@Nullable List<YamlValue> filledList(YamlValue value) {
		List<YamlValue> items = list(value);
		if (items != null && items.isEmpty()) {
			refuse(value, "must not be empty");
		}
		return items;
	}

	/** Reads every item; those that cannot be read are told and left out. */
	<T> List<T> each(@Nullable List<YamlValue> items, Fields.Reading<T> reading) {
		var read = new ArrayList<T>();
		for (YamlValue item : (items != null) ? items : List.<YamlValue>of()) {
			T one = reading.read(item);
			if (one != null) {
				read.add(one);
			}
		}
		return read;
	}

	private @Nullable String matching(YamlValue value, Pattern pattern, String rule) {
		String text = text(value);
		if (text == null || pattern.matcher(text).matches()) {
			return text;
		}
		refuse(value, rule);
		return null;
	}

	private @Nullable String text(YamlValue value) {
		if (value instanceof YamlValue.Text text) {
			return text.text();
		}
		refuse(value, switch (value) {
			case YamlValue.Text _, YamlValue.Mapping _, YamlValue.Sequence _ -> "must be a single value";
			case YamlValue.Empty _ -> "is empty";
			case YamlValue.Whole _, YamlValue.NotText _ -> "must be text: put the value in quotes";
			case YamlValue.Alias _ -> "is a YAML alias: write the value itself";
		});
		return null;
	}

	private void refuse(YamlValue value, String predicate) {
		this.problems.add(value.place(), predicate);
	}

}
