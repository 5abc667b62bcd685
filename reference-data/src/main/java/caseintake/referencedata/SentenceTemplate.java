package caseintake.referencedata;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence with places for figures and names: <code>{total}</code> stands for the
 * number of all cases. <code>{sent=0}</code> stands for nothing, and lets the sentence be
 * said only if that number is known to be zero.
 *
 * @param text one line
 */
public record SentenceTemplate(String text) {

	static final String OPENED_SINCE = "openedSince";

	private static final String ZERO = "0";

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?<name>[A-Za-z]+)(?<zero>=0)?\\}");

	/** The names that it has places for. */
	public Set<String> placeholders() {
		return PLACEHOLDER.matcher(this.text)
			.results()
			.map((match) -> match.group("name"))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Whether a brace belongs to no placeholder. */
	boolean hasStrayBrace() {
		return PLACEHOLDER.matcher(this.text).replaceAll("").matches(".*[{}].*");
	}

	/**
	 * The sentence, if everything that it names can be said.
	 * @param values as they are to be read, by name
	 */
	public Optional<String> fill(Map<String, String> values) {
		Matcher matcher = PLACEHOLDER.matcher(this.text);
		if (!matcher.results().allMatch((match) -> canBeSaid(match, values))) {
			return Optional.empty();
		}
		return Optional.of(matcher.replaceAll((match) -> Matcher
			.quoteReplacement((match.group("zero") != null) ? "" : values.getOrDefault(match.group("name"), ""))));
	}

	private static boolean canBeSaid(MatchResult match, Map<String, String> values) {
		String value = values.get(match.group("name"));
		return value != null && (match.group("zero") == null || value.equals(ZERO));
	}

}
