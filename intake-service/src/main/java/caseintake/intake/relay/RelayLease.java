package caseintake.intake.relay;

import java.time.Duration;
import java.util.UUID;

import caseintake.intake.journal.JournalOrigin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * At most one instance relays, as long as clocks and processes behave. When they do not,
 * two may: that costs duplicates in the topic, nothing else.
 */
@Component
class RelayLease {

	private final JdbcClient jdbc;

	private final JournalOrigin origin;

	private final Duration duration;

	private final UUID holder = UUID.randomUUID();

	private long renewAt;

	private boolean held;

	RelayLease(JdbcClient jdbc, JournalOrigin origin, RelayProperties properties) {
		this.jdbc = jdbc;
		this.origin = origin;
		this.duration = properties.lease();
	}

	/**
	 * Takes or keeps the lease, asking the database three times in its duration, which
	 * then says also where it stands. Nobody holds the lease while an alarm stands.
	 */
	boolean hold() {
		if (!this.held || System.nanoTime() - this.renewAt >= 0) {
			this.origin.remember();
			this.held = this.jdbc.sql("""
					update relay_lease set holder = ?, expires_at = now() + make_interval(secs => ?)
					where (holder = ? or expires_at < now())
						and not exists (select from alarm where resolved_at is null)""")
				.param(this.holder)
				.param(this.duration.toMillis() / 1000.0)
				.param(this.holder)
				.update() > 0;
			this.renewAt = System.nanoTime() + this.duration.toNanos() / 3;
		}
		return this.held;
	}

	/** Lets another instance take over at once. */
	void release() {
		this.held = false;
		this.jdbc.sql("update relay_lease set holder = null, expires_at = '-infinity' where holder = ?")
			.param(this.holder)
			.update();
	}

}
