package caseintake.localstack;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The sentence that a press officer would write, out of the counters' answers.
 *
 * @param asOf as known at the end of that day, {@code null} for now
 */
record Statement(JsonClient stats, ReferenceDataAnswer referenceData, @Nullable LocalDate asOf) {

	private static final LocalDate START = LocalDate.of(2016, 1, 1);

	private static final LocalDate PRESS_CONFERENCE = LocalDate.of(2016, 11, 20);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	Statement asKnownAt(LocalDate day) {
		return new Statement(this.stats, this.referenceData, day);
	}

	/** What its two halves come from. */
	List<String> questions() {
		return List.of(question(START), question(PRESS_CONFERENCE));
	}

	/** All cases of the operation, whoever opened them and wherever they are. */
	long all() {
		return summary(START).path("all").asLong();
	}

	String text() {
		JsonNode sinceStart = summary(START);
		JsonNode sinceConference = summary(PRESS_CONFERENCE);
		long opened = own(sinceStart) + sent(sinceStart) + sinceStart.path("takenOver").asLong();
		long added = own(sinceConference) + sent(sinceConference);
		return "%d %s opened or investigated since %s%s; %d new since %s, of these %d %s and %s".formatted(opened,
				(opened == 1) ? "case" : "cases", START.format(MONTH), elsewhere(sinceStart), added,
				PRESS_CONFERENCE.format(DAY), own(sinceConference),
				this.referenceData.unitName(sinceConference.path("anchor").asString()), destinations(sinceConference));
	}

	private JsonNode summary(LocalDate openedSince) {
		return this.stats.get(question(openedSince));
	}

	private String question(LocalDate openedSince) {
		return "/v1/statistics/operations/" + Sample.OPERATION + "/summary?openedSince=" + openedSince
				+ ((this.asOf != null) ? "&asOf=" + this.asOf : "");
	}

	private static String destinations(JsonNode summary) {
		JsonNode sent = summary.path("sent");
		List<String> parts = new ArrayList<>();
		parts.add(sent.path("districts").asLong() + " sent to other police districts");
		add(parts, sent.path("national").asLong(), "to national units");
		add(parts, sent.path("outside").asLong(), "to police outside the force");
		return String.join(", ", parts);
	}

	private static void add(List<String> parts, long cases, String where) {
		if (cases > 0) {
			parts.add(cases + " " + where);
		}
	}

	/** Of the operation, but neither opened nor taken over by its owner. */
	private static String elsewhere(JsonNode summary) {
		long cases = summary.path("elsewhere").asLong();
		return (cases > 0) ? " (and " + cases + " elsewhere)" : "";
	}

	private static long own(JsonNode summary) {
		return summary.path("own").asLong();
	}

	private static long sent(JsonNode summary) {
		return summary.path("sent").path("total").asLong();
	}

}
