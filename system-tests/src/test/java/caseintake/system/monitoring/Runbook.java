package caseintake.system.monitoring;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import caseintake.system.containers.ProjectFiles;

/** The entries of docs/runbook.md, by the anchors that their headings have. */
final class Runbook {

	static final String FILE = "docs/runbook.md";

	private static final Pattern ALERT = Pattern.compile("`(CaseIntake\\w+)`");

	private final Map<String, StringBuilder> entries = new LinkedHashMap<>();

	Runbook() {
		var entry = new StringBuilder();
		for (String line : ProjectFiles.text(FILE).lines().toList()) {
			if (line.startsWith("#")) {
				entry = new StringBuilder();
				this.entries.put(anchor(line.replaceFirst("^#+ ", "")), entry);
			}
			entry.append(line).append('\n');
		}
	}

	/** As sites that show Markdown make it. */
	private static String anchor(String heading) {
		return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-');
	}

	Set<String> anchors() {
		return this.entries.keySet();
	}

	/** Alerts that an entry names; none without the entry. */
	Set<String> alerts(String anchor) {
		return named(this.entries.getOrDefault(anchor, new StringBuilder()));
	}

	Set<String> alerts() {
		return named(ProjectFiles.text(FILE));
	}

	private static Set<String> named(CharSequence text) {
		return new TreeSet<>(ALERT.matcher(text).results().map((MatchResult alert) -> alert.group(1)).toList());
	}

}
