package caseintake.stats.releases;

import java.util.List;

import caseintake.disclosure.Ledger;
import caseintake.disclosure.Release;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that is out, as disclosure control wants it. */
@Component
class Ledgers {

	private final JdbcClient jdbc;

	private final SeriesTable series;

	private final ReleaseTable releases;

	Ledgers(JdbcClient jdbc, SeriesTable series, ReleaseTable releases) {
		this.jdbc = jdbc;
		this.series = series;
		this.releases = releases;
	}

	/** As it stands. */
	Ledger read() {
		List<Release> entries = this.releases.entries();
		// after the entries: so every entry's series is among them
		Ledger ledger = Ledger.of(this.series.all().values().stream().map(DeclaredSeries::series).toList());
		for (Release entry : entries) {
			ledger = ledger.with(entry);
		}
		return ledger;
	}

	/**
	 * Keeps everybody else from publishing until the transaction ends. What is read after
	 * it is the ledger against which is decided.
	 * @return the number of the next entry
	 */
	long lock() {
		return this.jdbc.sql("select entries + 1 from ledger for update").query(Long.class).single();
	}

	/** The entry with that number is made. */
	void entered(long entry) {
		this.jdbc.sql("update ledger set entries = ?").param(entry).update();
	}

}
