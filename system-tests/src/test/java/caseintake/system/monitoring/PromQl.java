package caseintake.system.monitoring;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which series an expression asks for. Whether it is one at all, Prometheus says. */
public final class PromQl {

	private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

	private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][\\w:]*)\\s*\\{([^}]*)}");

	private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");

	private static final Pattern NO_SERIES = Pattern
		.compile("\\{[^}]*}|\\[[^]]*]|\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");

	private static final Pattern NAME = Pattern.compile("\\b[a-zA-Z_:][\\w:]*\\b(?!\\s*\\()");

	private static final Set<String> KEYWORDS = Set.of("and", "or", "unless", "bool", "offset", "inf", "nan");

	private PromQl() {
	}

	/** Names of series, with the labels that are asked of each. */
	public static Map<String, Set<String>> series(String expression) {
		String bare = STRING.matcher(expression).replaceAll("");
		var series = new TreeMap<String, Set<String>>();
		NAME.matcher(NO_SERIES.matcher(bare).replaceAll(" "))
			.results()
			.map(MatchResult::group)
			.filter((name) -> !KEYWORDS.contains(name))
			.forEach((name) -> series.put(name, new TreeSet<>()));
		SELECTOR.matcher(bare)
			.results()
			.forEach((selector) -> MATCHER.matcher(selector.group(2))
				.results()
				.forEach((matcher) -> series.computeIfAbsent(selector.group(1), (name) -> new TreeSet<>())
					.add(matcher.group(1))));
		return series;
	}

}
