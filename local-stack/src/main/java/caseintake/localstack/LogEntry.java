package caseintake.localstack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One message of a log, readable for a person: without stack frames, and out of its JSON
 * if it was written as such.
 */
record LogEntry(boolean error, List<String> text) {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Pattern START = Pattern.compile("[\\[{]?\\d.*|\\{.*");

	private static final Pattern ERROR = Pattern.compile("\\b(ERROR|FATAL|PANIC)\\b");

	private static final Pattern NOT_FOR_PEOPLE = Pattern.compile("\\s*|\\**|\\s+(at |\\.\\.\\. \\d+ ).*");

	static List<LogEntry> readAll(String log) {
		List<LogEntry> entries = new ArrayList<>();
		List<String> lines = new ArrayList<>();
		for (String line : log.lines().toList()) {
			if (START.matcher(line).matches() && !lines.isEmpty()) {
				entries.add(of(lines));
				lines.clear();
			}
			lines.add(line);
		}
		if (!lines.isEmpty()) {
			entries.add(of(lines));
		}
		return entries;
	}

	private static LogEntry of(List<String> lines) {
		if (lines.size() == 1 && lines.getFirst().startsWith("{")) {
			try {
				return ofJson(JSON.readTree(lines.getFirst()));
			}
			catch (JacksonException ex) {
				// cut off in the middle, or another program's: shown as it stands
			}
		}
		return new LogEntry(lines.stream().anyMatch((line) -> ERROR.matcher(line).find()), forPeople(lines.stream()));
	}

	private static LogEntry ofJson(JsonNode json) {
		Stream<String> causes = json.path("stack_trace")
			.asString("")
			.lines()
			.filter((line) -> line.startsWith("Caused by:"));
		return new LogEntry("ERROR".equals(json.path("level").asString("")),
				forPeople(Stream.concat(json.path("message").asString("").lines(), causes)));
	}

	private static List<String> forPeople(Stream<String> lines) {
		return lines.filter((line) -> !NOT_FOR_PEOPLE.matcher(line).matches()).toList();
	}

}
