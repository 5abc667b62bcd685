package caseintake.stats.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import caseintake.events.CaseChange;
import caseintake.events.Cell;
import org.jspecify.annotations.Nullable;

/** What {@code docs/figures.md} tells of: events, and questions with their answers. */
final class FiguresPage {

	private static final String OPERATION = "dark-room";

	private static final int FIELDS = 8;

	private static final Pattern EVENT = Pattern.compile("(?m)^\\| (\\d{4}-\\d{2}-\\d{2} \\|.*)\\|$");

	private static final Pattern HEADING = Pattern.compile("(?m)^## (.*)$");

	/** A day on which is asked, a heading, or a block. */
	private static final Pattern PART = Pattern
		.compile("(?m)[Aa]sked on (?<day>[0-9-]{10})|^## (?<heading>.*)$|^```(?<kind>\\w+)\\n(?<text>[^`]*)\\n```$");

	private final String text;

	FiguresPage() throws IOException {
		this.text = Files.readString(Path.of("../docs/figures.md"));
	}

	/** A change, and the type of its event. */
	record Event(String type, CaseChange change) {
	}

	/** A request, the day on which it is sent, and its answer. */
	record Question(String heading, LocalDate day, String address, String kind, String answer) {

		@Override
		public String toString() {
			return this.heading + " " + this.address;
		}

	}

	/** In their order. */
	List<Event> events() {
		Map<String, Cell> cells = new HashMap<>();
		return EVENT.matcher(this.text).results().map((row) -> event(row.group(1).split("\\|", -1), cells)).toList();
	}

	private static Event event(String[] row, Map<String, Cell> cells) {
		if (row.length != FIELDS) {
			throw new AssertionError("An event of the page has another number of fields: " + Arrays.toString(row));
		}
		List<String> fields = Stream.of(row).map(String::strip).toList();
		UUID caseId = new UUID(0, Long.parseLong(fields.get(1)));
		Cell before = cells.get(fields.get(1));
		Cell after = fields.get(2).startsWith("case-withdrawn") ? null : after(fields, before);
		if (after != null) {
			cells.put(fields.get(1), after);
		}
		return new Event(fields.get(2),
				new CaseChange(caseId, LocalDate.parse(fields.get(0)), "figures", before, after));
	}

	private static Cell after(List<String> fields, @Nullable Cell before) {
		if (before == null) {
			return new Cell(OPERATION, fields.get(4), fields.get(5), fields.get(6), LocalDate.parse(fields.get(3)),
					assisting(fields.get(7)));
		}
		return new Cell(OPERATION, fields.get(4).isEmpty() ? before.openingUnit() : fields.get(4),
				fields.get(5).isEmpty() ? before.unit() : fields.get(5),
				fields.get(6).isEmpty() ? before.category() : fields.get(6),
				fields.get(3).isEmpty() ? before.openedOn() : LocalDate.parse(fields.get(3)),
				fields.get(7).isEmpty() ? before.assisted() : assisting(fields.get(7)));
	}

	private static List<String> assisting(String units) {
		return units.isEmpty() ? List.of() : List.of(units.split(" "));
	}

	List<String> headings() {
		return HEADING.matcher(this.text).results().map((heading) -> heading.group(1)).toList();
	}

	/** In their order. */
	List<Question> questions() {
		List<Question> questions = new ArrayList<>();
		String heading = "";
		String day = "";
		String request = "";
		Matcher part = PART.matcher(this.text);
		while (part.find()) {
			heading = Objects.requireNonNullElse(part.group("heading"), heading);
			day = Objects.requireNonNullElse(part.group("day"), day);
			String kind = part.group("kind");
			if (kind == null) {
				continue;
			}
			if (kind.equals("http") == !request.isEmpty()) {
				throw new AssertionError("A request or its answer is missing under " + heading);
			}
			if (kind.equals("http")) {
				request = part.group("text").replaceFirst("^GET ", "");
			}
			else {
				questions.add(new Question(heading, LocalDate.parse(day), request, kind, part.group("text")));
				request = "";
			}
		}
		return questions;
	}

}
