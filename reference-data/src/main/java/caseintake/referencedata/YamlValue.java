package caseintake.referencedata;

import java.util.List;
import java.util.Map;

/** A value of the file that knows its place. */
sealed interface YamlValue {

	Place place();

	/** Fields in file order; of a field that stands twice, the first. */
	record Mapping(Map<String, YamlValue> fields, Place place) implements YamlValue {
	}

	record Sequence(List<YamlValue> items, Place place) implements YamlValue {
	}

	record Text(String text, Place place) implements YamlValue {
	}

	/** A number without a fraction, as it is written. */
	record Whole(String digits, Place place) implements YamlValue {
	}

	/** A fraction or a truth value: this file has none. */
	record NotText(Place place) implements YamlValue {
	}

	record Empty(Place place) implements YamlValue {
	}

	/** A reference to an anchor, which a reader of the file would have to look up. */
	record Alias(Place place) implements YamlValue {
	}

}
