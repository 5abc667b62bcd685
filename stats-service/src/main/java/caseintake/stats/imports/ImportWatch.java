package caseintake.stats.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import caseintake.stats.counting.healing.JournalClient;
import caseintake.stats.counting.healing.JournalImport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Asks intake about its imports while somebody wants to know, and never more often than
 * every two seconds, however many want to know it.
 */
@Component
class ImportWatch {

	static final Duration INTERVAL = Duration.ofSeconds(2);

	private static final Logger log = LoggerFactory.getLogger(ImportWatch.class);

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final ReentrantLock asking = new ReentrantLock();

	private final JournalClient journal;

	private final Clock clock;

	private volatile CurrentImports latest = new CurrentImports(Instant.MIN, null);

	ImportWatch(JournalClient journal, Clock clock) {
		this.journal = journal.within(PATIENCE);
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
				@Nullable List<JournalImport> imports = ask();
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

	private @Nullable List<JournalImport> ask() {
		try {
			return this.journal.imports();
		}
		catch (RestClientException ex) {
			log.atInfo().addKeyValue("failure", ex.getClass().getSimpleName()).log("Intake did not tell its imports");
			return null;
		}
	}

}
