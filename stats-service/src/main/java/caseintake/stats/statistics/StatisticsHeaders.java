package caseintake.stats.statistics;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/** What a CSV has no room for. A header that is missing stands for {@code null}. */
final class StatisticsHeaders {

	private StatisticsHeaders() {
	}

	static HttpHeaders of(CaseStatistics answer) {
		HttpHeaders headers = of(answer.accuracy());
		add(headers, "Total", answer.total());
		add(headers, "Receipt", (answer.receipt() != null) ? answer.receipt().text() : null);
		return headers;
	}

	static HttpHeaders of(ChangeStatistics answer) {
		HttpHeaders headers = of(answer.accuracy());
		add(headers, "From", answer.from().asOf());
		add(headers, "From-Final", answer.from().isFinal());
		add(headers, "From-Cases", answer.from().cases());
		add(headers, "To-Cases", answer.to().cases());
		add(headers, "Difference", answer.difference());
		return headers;
	}

	private static HttpHeaders of(Accuracy accuracy) {
		var headers = new HttpHeaders();
		add(headers, "As-Of", accuracy.asOf());
		add(headers, "Final", accuracy.isFinal());
		add(headers, "Completeness", accuracy.completeness().text());
		add(headers, "Complete-Through", accuracy.completeThrough());
		add(headers, "Pending", accuracy.pending());
		add(headers, "Oldest-Pending-Seconds", accuracy.oldestPendingSeconds());
		add(headers, "Publishable", accuracy.publishable());
		add(headers, "Reference-Data-Version", accuracy.referenceDataVersion());
		return headers;
	}

	private static void add(HttpHeaders headers, String name, @Nullable Object value) {
		if (value != null) {
			headers.set("Statistics-" + name, value.toString());
		}
	}

}
