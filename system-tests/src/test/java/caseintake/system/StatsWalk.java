package caseintake.system;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import caseintake.client.stats.ApiClient;
import caseintake.client.stats.ApiException;
import caseintake.client.stats.api.ReleasesApi;
import caseintake.client.stats.api.StatisticsApi;
import caseintake.client.stats.model.CaseStatistics;
import caseintake.client.stats.model.OperationSummary;
import caseintake.client.stats.model.Release;
import caseintake.client.stats.model.ReleaseRequest;
import caseintake.client.stats.model.SeriesDeclaration;
import caseintake.client.stats.model.Statement;
import caseintake.localstack.LocalIssuer;
import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/** An analyst's first hour, with the client that was generated for it. */
final class StatsWalk {

	private static final String OPERATION = "dark-room";

	private final StatisticsApi statistics;

	private final ReleasesApi releases;

	StatsWalk(URI service) {
		ApiClient client = new ApiClient();
		client.updateBaseUri(service.toString());
		client.setRequestInterceptor((request) -> request.header("Authorization", LocalIssuer.bearer()));
		this.statistics = new StatisticsApi(client);
		this.releases = new ReleasesApi(client);
	}

	/**
	 * Waits until a change is counted, asks for figures and publishes one.
	 * @param receipt of the change
	 * @param series name of a series, new
	 */
	void walk(String receipt, String series) throws ApiException {
		Awaitility.await().until(() -> receiptState(receipt).equals("counted"));
		OperationSummary summary = this.statistics.summariseOperation(OPERATION, null, null, null, null, null, null);
		assertThat(summary.getOwn() + summary.getSent().getTotal() + summary.getTakenOver() + summary.getElsewhere())
			.isEqualTo(summary.getAll())
			.isPositive();

		this.releases.declareSeries(new SeriesDeclaration().series(series)
			.names(Map.of("en", "Cases seen from Vest"))
			.operation(OPERATION)
			.anchor("vest")
			.openedSince(LocalDate.of(2016, 1, 1))
			.breakdown(SeriesDeclaration.BreakdownEnum.OWN_AND_SENT));
		Release draft = this.releases
			.draftRelease(new ReleaseRequest().series(series).knownAt(LocalDate.of(2017, 5, 11)));
		assertThat(draft.getPublishable()).isFalse();
		this.releases.publishRelease(draft.getRelease());
		Statement statement = this.releases.readStatement(draft.getRelease());
		assertThat(statement.getSentence()).containsKeys("en", "nb");
	}

	private String receiptState(String receipt) throws ApiException {
		CaseStatistics counted = this.statistics.countCases(receipt, List.of(OPERATION), null, null, null, null, null,
				List.of("unit"), null, null, null, null, null);
		return String.valueOf(counted.getReceipt());
	}

}
