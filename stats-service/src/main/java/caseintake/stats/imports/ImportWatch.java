package caseintake.stats.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import caseintake.stats.imports.CurrentImports.CurrentImport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks intake about its imports while somebody wants to know, and never more often than
 * every two seconds, however many want to know it.
 */
@Component
class ImportWatch {

	static final Duration INTERVAL = Duration.ofSeconds(2);

	private static final Logger log = LoggerFactory.getLogger(ImportWatch.class);

	private static final Duration CONNECT_TIME_OUT = Duration.ofSeconds(1);

	private static final Duration READ_TIME_OUT = Duration.ofSeconds(2);

	private final ReentrantLock asking = new ReentrantLock();

	private final RestClient http;

	private final Clock clock;

	private volatile CurrentImports latest = new CurrentImports(Instant.MIN, null);

	ImportWatch(RestClient.Builder http, @Value("${case-intake.journal.url}") String url, Clock clock) {
		this.http = http.baseUrl(url)
			.requestFactory(ClientHttpRequestFactoryBuilder.jdk()
				.build(HttpClientSettings.defaults().withTimeouts(CONNECT_TIME_OUT, READ_TIME_OUT)))
			.build();
		this.clock = clock;
	}

	/** As they were two seconds ago at most. */
	CurrentImports look() {
		if (isNew(this.latest)) {
			return this.latest;
		}
		this.asking.lock();
		try {
			if (!isNew(this.latest)) {
				@Nullable List<CurrentImport> imports = ask();
				// from the answer on: one that hangs is not asked again at once
				this.latest = new CurrentImports(this.clock.instant(), imports);
			}
			return this.latest;
		}
		finally {
			this.asking.unlock();
		}
	}

	private boolean isNew(CurrentImports imports) {
		Instant now = this.clock.instant();
		return !imports.askedAt().isAfter(now) && imports.askedAt().isAfter(now.minus(INTERVAL));
	}

	private @Nullable List<CurrentImport> ask() {
		try {
			Answer answer = this.http.get().uri("/v1/journal/imports").retrieve().body(Answer.class);
			return (answer != null) ? answer.imports() : null;
		}
		catch (RestClientException ex) {
			log.atInfo().addKeyValue("failure", ex.getClass().getSimpleName()).log("Intake did not tell its imports");
			return null;
		}
	}

	private record Answer(@Nullable List<CurrentImport> imports) {
	}

}
