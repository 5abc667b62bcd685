package caseintake.localstack;

import java.time.Clock;
import java.time.LocalDate;

/**
 * Where everything is, and what to try.
 *
 * @param run how ./run is called for this data folder
 */
record Addresses(String run, Ports ports, DataFolder data, ReferenceDataAnswer referenceData, Clock clock) {

	String text() {
		String intake = "http://localhost:" + this.ports.intake();
		String stats = "http://localhost:" + this.ports.stats();
		return """

				Dashboard       %2$s/   (log in with a button; no password)
				intake-service  %1$s   (try its calls: %1$s/swagger-ui/index.html)
				stats-service   %2$s   (try its calls: %2$s/swagger-ui/index.html)
				The topic       %1$s/asyncapi
				Kafka           127.0.0.1:%3$d
				                kcat -b 127.0.0.1:%3$d -C -t case-events.v1 -o beginning -f '%%p %%h %%s\\n'
				PostgreSQL      127.0.0.1:%4$d, user postgres, databases intake and stats
				                psql -h 127.0.0.1 -p %4$d -U postgres intake
				                psql -h 127.0.0.1 -p %4$d -U postgres stats
				Logs            %5$s
				More instances  %6$s says how

				Try it:
				  AUTH="Authorization: Bearer $(%10$s token)"
				  curl -i -H "$AUTH" %1$s/v1/cases -H 'X-Source-System: try-it' -H 'Content-Type: application/json' \\
				    -d '%7$s'
				  curl -H "$AUTH" '%2$s%9$s'

				Ctrl-C stops everything; the data stay in %8$s
				""".formatted(intake, stats, this.ports.kafka(), this.ports.postgres(),
				this.data.root().resolve("logs"), this.data.root().resolve(SecondInstances.FILE), exampleCase(),
				this.data.root(), exampleQuestion(), this.run);
	}

	private String exampleCase() {
		String operation = this.referenceData.firstCode("operations")
			.map((code) -> "\"operation\":\"" + code + "\",")
			.orElse("");
		return "{\"sourceReference\":\"try-1\",%s\"unit\":\"%s\",\"category\":\"%s\",\"openedOn\":\"%s\"}".formatted(
				operation, this.referenceData.firstOwner().orElseThrow(),
				this.referenceData.firstCode("categories").orElseThrow(),
				LocalDate.now(this.clock.withZone(this.referenceData.zone())));
	}

	private String exampleQuestion() {
		return this.referenceData.firstCode("operations")
			.map((code) -> "/v1/statistics/operations/" + code + "/summary")
			.orElse("/v1/statistics/cases?groupBy=unit");
	}

}
