package caseintake.referencedata;

import java.util.ArrayList;
import java.util.LinkedHashMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML into values that know their places, which data binding would forget, and
 * goes on after a field that stands twice.
 */
final class YamlReader {

	private final YAMLParser yaml;

	private final Problems problems;

	private YamlReader(YAMLParser yaml, Problems problems) {
		this.yaml = yaml;
		this.problems = problems;
	}

	/** The one document of the file, {@code null} if there is none to go on with. */
	static @Nullable YamlValue read(String text, Problems problems) {
		try (var yaml = (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
			return new YamlReader(yaml, problems).document();
		}
		catch (JacksonException ex) {
			problems.add(YamlSyntaxError.sentence(ex));
			return null;
		}
	}

	private @Nullable YamlValue document() {
		JsonToken first = this.yaml.nextToken();
		if (first == null) {
			this.problems.add("The file is empty");
			return null;
		}
		YamlValue document = value(first, Place.ROOT);
		if (this.yaml.nextToken() != null) {
			this.problems.add("Line " + line() + " begins a second YAML document, where one is wanted");
		}
		return document;
	}

	private YamlValue value(JsonToken token, Place place) {
		if (this.yaml.isCurrentAlias()) {
			return new YamlValue.Alias(place);
		}
		return switch (token) {
			case START_OBJECT -> mapping(place);
			case START_ARRAY -> sequence(place);
			case VALUE_NULL -> new YamlValue.Empty(place);
			case VALUE_STRING -> text(this.yaml.getString(), place);
			case VALUE_NUMBER_INT -> new YamlValue.Whole(this.yaml.getString(), place);
			default -> new YamlValue.NotText(place);
		};
	}

	private static YamlValue text(String text, Place place) {
		return text.isBlank() || text.equals("~") ? new YamlValue.Empty(place) : new YamlValue.Text(text, place);
	}

	private YamlValue mapping(Place place) {
		var fields = new LinkedHashMap<String, YamlValue>();
		while (this.yaml.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = this.yaml.currentName();
			Place field = place.field(name, line());
			YamlValue value = value(this.yaml.nextToken(), field);
			YamlValue first = fields.putIfAbsent(name, value);
			if (first != null) {
				this.problems.add(field, "stands already on line " + first.place().line());
			}
		}
		return new YamlValue.Mapping(fields, place);
	}

	private YamlValue sequence(Place place) {
		var items = new ArrayList<YamlValue>();
		for (JsonToken token = this.yaml.nextToken(); token != JsonToken.END_ARRAY; token = this.yaml.nextToken()) {
			items.add(value(token, place.item(items.size(), line())));
		}
		return new YamlValue.Sequence(items, place);
	}

	private int line() {
		return this.yaml.currentTokenLocation().getLineNr();
	}

}
