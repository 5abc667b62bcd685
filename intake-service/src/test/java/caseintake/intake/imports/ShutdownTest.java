package caseintake.intake.imports;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

import caseintake.intake.Intake;
import caseintake.intake.RawHttp;
import caseintake.intake.SharedIntake;
import caseintake.localstack.TestStack;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

class ShutdownTest {

	@Test
	void anImportEndsWithWhatItHasAcceptedWhenTheServiceStops() throws IOException {
		String database = TestStack.newDatabase();
		var jdbc = JdbcClient.create(new DriverManagerDataSource(database, "postgres", ""));
		Intake intake = Intake.start(database);
		try (RawHttp socket = new RawHttp(SharedIntake.http(intake).port())) {
			socket.send("""
					POST /v1/imports HTTP/1.1
					Host: localhost
					X-Source-System: vest-sak
					Content-Type: application/x-ndjson
					Transfer-Encoding: chunked

					""".replace("\n", "\r\n"));
			socket.sendChunk(row(1));
			await().atMost(ONE_MINUTE)
				.until(() -> jdbc.sql("select coalesce(sum(created), 0) from import").query(Long.class).single() == 1);
			Stopping stopping = intake.bean(Stopping.class);
			CompletableFuture<Void> stop = CompletableFuture.runAsync(intake::close);
			await().atMost(ONE_MINUTE).until(stopping::begun);
			socket.sendChunk(row(2));

			assertThat(socket.readAll()).startsWith("HTTP/1.1 503").contains("/problems/import-interrupted");
			stop.join();
		}

		assertThat(jdbc.sql("select state || created from import").query(String.class).single())
			.isEqualTo("interrupted2");
		assertThat(jdbc.sql("select count(*) from case_event").query(Long.class).single()).isEqualTo(2);
	}

	private static String row(int number) {
		return """
				{"sourceReference":"%d","unit":"vest","category":"travel","openedOn":"2017-01-02"}
				""".formatted(number);
	}

}
