package caseintake.stats.releases;

import java.util.List;

import caseintake.disclosure.Ledger;
import caseintake.disclosure.Release;
import caseintake.disclosure.Series;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that is out, as disclosure control wants it. */
@Component
class Ledgers {

	private final JdbcClient jdbc;

	private final SeriesTable series;

	private final ReleaseTable releases;

	/** Making it anew takes longer than a transaction may wait, some day. */
	private volatile Made made = new Made(List.of(), Ledger.of(List.of()));

	Ledgers(JdbcClient jdbc, SeriesTable series, ReleaseTable releases) {
		this.jdbc = jdbc;
		this.series = series;
		this.releases = releases;
	}

	/** As it stands: what was made of it before, and what has come since. */
	Ledger read() {
		List<Release> entries = this.releases.entries();
		// after the entries: so every entry's series is among them
		List<Series> declared = this.series.all().values().stream().map(DeclaredSeries::series).toList();
		Made before = this.made;
		Ledger ledger = before.isBeginningOf(declared, entries) ? before.ledger() : Ledger.of(declared);
		for (Release entry : entries.subList(ledger.releases().size(), entries.size())) {
			ledger = ledger.with(entry);
		}
		this.made = new Made(declared, ledger);
		return ledger;
	}

	/** A ledger that was made of these series. */
	private record Made(List<Series> declared, Ledger ledger) {

		/** What is compared is content, so a restored database is noticed. */
		boolean isBeginningOf(List<Series> series, List<Release> entries) {
			List<Release> known = this.ledger.releases();
			return this.declared.equals(series) && known.size() <= entries.size()
					&& known.equals(entries.subList(0, known.size()));
		}

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
