package caseintake.stats.statistics;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/** What a CSV has no room for. A header that is missing stands for {@code null}. */
final class StatisticsHeaders {

	private StatisticsHeaders() {
	}

	static HttpHeaders of(CaseStatistics answer) {
		var headers = new HttpHeaders();
		Accuracy accuracy = answer.accuracy();
		add(headers, "As-Of", accuracy.asOf());
		add(headers, "Final", accuracy.isFinal());
		add(headers, "Completeness", accuracy.completeness().text());
		add(headers, "Complete-Through", accuracy.completeThrough());
		add(headers, "Pending", accuracy.pending());
		add(headers, "Oldest-Pending-Seconds", accuracy.oldestPendingSeconds());
		add(headers, "Publishable", accuracy.publishable());
		add(headers, "Reference-Data-Version", accuracy.referenceDataVersion());
		add(headers, "Total", answer.total());
		add(headers, "Receipt", (answer.receipt() != null) ? answer.receipt().text() : null);
		return headers;
	}

	private static void add(HttpHeaders headers, String name, @Nullable Object value) {
		if (value != null) {
			headers.set("Statistics-" + name, value.toString());
		}
	}

}
