package caseintake.stats.releases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import caseintake.events.Cell;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/** What {@code docs/releases.md} tells of: cases, and requests with their answers. */
final class ReleasesPage {

	private static final Pattern CASES = Pattern.compile("(?m)^\\| (\\d{4}-\\d{2}-\\d{2} \\|.*)\\|$");

	/** A day on which is asked, or a block. */
	private static final Pattern PART = Pattern
		.compile("(?m)Asked on (?<day>[0-9-]{10})|^```(?<kind>\\w+)\\n(?<text>[^`]*)\\n```$");

	private static final Pattern PERSON = Pattern.compile("Authorization: Bearer (\\w+)");

	private final String text;

	ReleasesPage() throws IOException {
		this.text = Files.readString(Path.of("../docs/releases.md"));
	}

	/** Cases of one kind. */
	record Counted(LocalDate recordedOn, int cases, Cell cell) {

		static Counted of(String row) {
			List<String> fields = Stream.of(row.split("\\|")).map(String::strip).toList();
			return new Counted(LocalDate.parse(fields.get(0)), Integer.parseInt(fields.get(1)), new Cell("dark-room",
					fields.get(3), fields.get(4), fields.get(5), LocalDate.parse(fields.get(2)), List.of()));
		}

	}

	/** A request, the day on which it is sent, and its answer. */
	record Call(LocalDate day, HttpMethod method, String path, @Nullable String body, String kind, String answer) {

		String accept() {
			return this.kind.equals("csv") ? "text/csv" : "application/json";
		}

		@Override
		public String toString() {
			return this.day + " " + this.method + " " + this.path + " " + this.body;
		}

	}

	List<Counted> cases() {
		return CASES.matcher(this.text).results().map((row) -> Counted.of(row.group(1))).toList();
	}

	/** In their order. */
	List<Call> calls() {
		List<Call> calls = new ArrayList<>();
		String day = "";
		String request = "";
		Matcher part = PART.matcher(this.text);
		while (part.find()) {
			day = Objects.requireNonNullElse(part.group("day"), day);
			String kind = part.group("kind");
			if (kind == null) {
				continue;
			}
			if (kind.equals("http") == !request.isEmpty()) {
				throw new AssertionError("A request or its answer is missing near " + request);
			}
			if (kind.equals("http")) {
				request = part.group("text");
			}
			else {
				calls.add(call(LocalDate.parse(day), request, kind, part.group("text")));
				request = "";
			}
		}
		return calls;
	}

	private static Call call(LocalDate day, String request, String kind, String answer) {
		String[] parts = request.split("\n\n", 2);
		String[] line = parts[0].split("\\s");
		Matcher person = PERSON.matcher(parts[0]);
		String body = (parts.length > 1) ? parts[1] : null;
		if (person.find()) {
			String by = "{\"by\": \"" + person.group(1).toLowerCase(Locale.ROOT) + "\", ";
			body = Objects.requireNonNullElse(body, "{}").replaceFirst("\\{", by);
		}
		return new Call(day, HttpMethod.valueOf(line[0]), line[1], body, kind, answer);
	}

}
