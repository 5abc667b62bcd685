package caseintake.stats.dashboard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import caseintake.stats.problems.ProblemType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

	private static final Pattern USED = Pattern.compile("\\bt\\('([^']+)'");

	private final JsonNode bokmal = texts("nb");

	private final JsonNode english = texts("en");

	@Test
	void bothLanguagesSayTheSameThings() {
		assertThat(this.english.propertyNames()).containsExactlyElementsOf(this.bokmal.propertyNames());
		assertThat(placeholders(this.english)).isEqualTo(placeholders(this.bokmal));
	}

	@Test
	void nothingIsSaidWithNoWords() {
		assertThat(this.bokmal.valueStream().flatMap(TextsTest::forms))
			.allSatisfy((text) -> assertThat(text).isNotBlank());
		assertThat(this.english.valueStream().flatMap(TextsTest::forms))
			.allSatisfy((text) -> assertThat(text).isNotBlank());
	}

	@Test
	void everyTextThatThePageNamesIsThere() {
		Set<String> used = USED.matcher(PageSources.code())
			.results()
			.map((result) -> result.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(used).hasSizeGreaterThan(50).isSubsetOf(this.bokmal.propertyNames());
	}

	@Test
	void everyRefusalIsExplainedInBothLanguages() {
		assertThat(Arrays.stream(ProblemType.values())
			.map((type) -> "problem." + type.name().toLowerCase(Locale.ROOT).replace('_', '-')))
			.isSubsetOf(this.bokmal.propertyNames());
	}

	private static Map<String, Set<String>> placeholders(JsonNode texts) {
		var all = new TreeMap<String, Set<String>>();
		texts.properties()
			.forEach((text) -> all.put(text.getKey(),
					forms(text.getValue())
						.flatMap((form) -> PLACEHOLDER.matcher(form).results().map((found) -> found.group()))
						.collect(Collectors.toCollection(TreeSet::new))));
		return all;
	}

	private static Stream<String> forms(JsonNode text) {
		return text.isObject() ? text.valueStream().map(JsonNode::asString) : Stream.of(text.asString());
	}

	private static JsonNode texts(String language) {
		String module = PageSources.read("text/" + language + ".js");
		return JsonMapper.shared().readTree(module.substring(module.indexOf('{'), module.lastIndexOf('}') + 1));
	}

}
