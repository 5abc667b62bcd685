package caseintake.referencedata;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * A parser's complaint as one sentence. Its message is a report of several lines which
 * ends with the exact mark; the exception's own location is only that of the last token.
 */
final class YamlSyntaxError {

	private static final Pattern MARK = Pattern.compile("in reader, line (\\d+), column (\\d+)");

	private YamlSyntaxError() {
	}

	static String sentence(JacksonException ex) {
		List<String> lines = ex.getOriginalMessage().lines().map(String::strip).toList();
		TokenStreamLocation location = ex.getLocation();
		String where = (location != null) ? " at line " + location.getLineNr() + ", column " + location.getColumnNr()
				: "";
		String reason = lines.getFirst();
		for (int i = 1; i < lines.size(); i++) {
			Matcher mark = MARK.matcher(lines.get(i));
			if (mark.find()) {
				where = " at line " + mark.group(1) + ", column " + mark.group(2);
				reason = lines.get(i - 1);
			}
		}
		return "The file is not well-formed YAML" + where + ": " + reason;
	}

}
