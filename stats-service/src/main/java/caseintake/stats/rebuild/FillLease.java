package caseintake.stats.rebuild;

import java.time.Duration;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * At most one fills a generation. That saves work; safety rests on the compare-and-set of
 * every page, so the clock is the database's and nobody waits for anybody.
 */
@Component
class FillLease {

	private final JdbcClient jdbc;

	private final Duration lease;

	FillLease(JdbcClient jdbc, RebuildProperties properties) {
		this.jdbc = jdbc;
		this.lease = properties.lease();
	}

	/**
	 * Takes the lease if it is free or has run out, or keeps it.
	 * @return whether the holder has it
	 */
	boolean hold(int generation, UUID holder) {
		// a page is no reason to write, as long as most of the time is left
		boolean fresh = this.jdbc.sql("""
				select exists (
					select from generation where generation = ? and state = 'building' and filled_by = ?
					and filled_until > now() + make_interval(secs => ?))
				""").params(generation, holder, seconds() * 2 / 3).query(Boolean.class).single();
		return fresh
				|| update(generation, holder, "and (filled_by = :holder or filled_by is null or filled_until < now())");
	}

	/**
	 * Takes the lease whoever has it: the other stops before its next page.
	 * @return whether the generation is still being built
	 */
	boolean take(int generation, UUID holder) {
		return update(generation, holder, "");
	}

	void release(int generation, UUID holder) {
		this.jdbc.sql("""
				update generation set filled_by = null, filled_until = null where generation = ? and filled_by = ?
				""").params(generation, holder).update();
	}

	private boolean update(int generation, UUID holder, String condition) {
		return this.jdbc.sql("""
				update generation set filled_by = :holder, filled_until = now() + make_interval(secs => :lease)
				where generation = :generation and state = 'building' %s
				""".formatted(condition))
			.param("holder", holder)
			.param("lease", seconds())
			.param("generation", generation)
			.update() > 0;
	}

	private double seconds() {
		return this.lease.toMillis() / 1000.0;
	}

}
