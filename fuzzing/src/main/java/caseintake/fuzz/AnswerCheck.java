package caseintake.fuzz;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every answer, whatever was asked. */
final class AnswerCheck {

	private AnswerCheck() {
	}

	/** What is wrong with it, {@code null} for nothing. */
	static @Nullable String complaint(Answer answer, boolean bare) {
		if (answer.status() >= 500) {
			return "answered " + answer.status();
		}
		if (Marker.isIn(answer.body()) || Marker.isIn(answer.headers().toString())) {
			return "quotes what was submitted";
		}
		return (answer.status() >= 400 && !bare) ? complaintOfProblem(answer) : null;
	}

	private static @Nullable String complaintOfProblem(Answer answer) {
		if (!answer.headers().getOrDefault("content-type", "").startsWith("application/problem+json")) {
			return "refuses with " + answer.status() + " without a problem document";
		}
		try {
			JsonNode problem = JsonMapper.shared().readTree(answer.body());
			boolean whole = problem.path("type").asString("").startsWith("/problems/")
					&& problem.path("status").asInt(0) == answer.status()
					&& !problem.path("title").asString("").isEmpty() && !problem.path("detail").asString("").isEmpty();
			return whole ? null : "refuses with a problem document that is not whole";
		}
		catch (JacksonException ex) {
			return "refuses with a problem document that is no JSON";
		}
	}

}
