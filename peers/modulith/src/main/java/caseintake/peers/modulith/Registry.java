package caseintake.peers.modulith;

import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Modulith's registry of publications: completed ones are deleted from it. */
@Component
class Registry {

	private static final Duration LOOK = Duration.ofMillis(250);

	private final JdbcClient jdbc;

	Registry(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void analyze() {
		this.jdbc.sql("analyze event_publication").update();
	}

	void awaitEmpty() throws InterruptedException {
		while (this.jdbc.sql("select exists (select from event_publication)").query(Boolean.class).single()) {
			Thread.sleep(LOOK);
		}
	}

}
