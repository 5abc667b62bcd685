package caseintake.stats.releases;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import caseintake.disclosure.Breakdown;
import caseintake.disclosure.Release;
import caseintake.stats.releases.Course.State;
import caseintake.stats.releases.Course.Withdrawal;
import caseintake.stats.releases.Wish.Correction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Releases. What is published or abandoned changes no more. */
@Component
class ReleaseTable {

	/** How many are listed at a time. */
	static final int LISTED = 100;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final SeriesTable series;

	private final Sentences sentences;

	ReleaseTable(JdbcClient jdbc, JsonMapper json, SeriesTable series, Sentences sentences) {
		this.jdbc = jdbc;
		this.json = json;
		this.series = series;
		this.sentences = sentences;
	}

	/**
	 * Keeps a draft.
	 * @return its number; empty if there is a release with its reference already
	 */
	Optional<Long> draft(Wish wish, Proposal proposal, Signature drafted) {
		Release release = proposal.release();
		Correction correction = wish.correction();
		Shape orElse = wish.orElse();
		return this.jdbc
			.sql("""
					insert into release (reference, series, known_at, origin, or_else, corrects, reason, given_on, level, total, shown,
						withheld, drafted_at, drafted_by)
					values (:reference, :series, :knownAt, :origin, :orElse, :corrects::bigint, :reason, :givenOn::date, :level, :total,
						:shown::jsonb, :withheld::jsonb, :draftedAt, :draftedBy)
					on conflict (reference) do nothing
					returning release_id
					""")
			.param("reference", wish.reference())
			.param("series", wish.series())
			.param("knownAt", wish.knownAt())
			.param("origin", wish.origin().word())
			.param("orElse", (orElse != null) ? orElse.word() : null)
			.param("corrects", (correction != null) ? correction.of() : null)
			.param("reason", (correction != null) ? correction.reason() : null)
			.param("givenOn", wish.publishedOn())
			.param("level", level(release))
			.param("total", release.total())
			.param("shown", this.json.writeValueAsString(release.shown()))
			.param("withheld", this.json.writeValueAsString(proposal.withheld()))
			.param("draftedAt", drafted.at().atOffset(ZoneOffset.UTC))
			.param("draftedBy", drafted.by())
			.query(Long.class)
			.optional();
	}

	private static int level(Release release) {
		int level = 0;
		Breakdown breakdown = release.series().breakdown();
		while (breakdown != null && !breakdown.equals(release.breakdown())) {
			breakdown = breakdown.coarser();
			level++;
		}
		return level;
	}

	/** Makes a draft that entry of the ledger, with its sentence, if it is one. */
	boolean publish(ReleaseRow draft, long entry, Signature published, LocalDate on) {
		return this.jdbc
			.sql("""
					update release set state = 'published', decided_at = :at, decided_by = :by, published_on = :on, entry = :entry,
						withheld = :withheld::jsonb, sentence = :sentence::jsonb
					where release_id = :id and state = 'draft'
					""")
			.param("at", published.at().atOffset(ZoneOffset.UTC))
			.param("by", published.by())
			.param("on", on)
			.param("entry", entry)
			.param("withheld", this.json.writeValueAsString(draft.proposal().withheld()))
			.param("sentence", this.json.writeValueAsString(draft.course().sentence()))
			.param("id", draft.id())
			.update() > 0;
	}

	/** Abandons it, if it is a draft. */
	boolean abandon(long id, Signature abandoned) {
		return this.jdbc.sql("""
				update release set state = 'abandoned', decided_at = ?, decided_by = ?
				where release_id = ? and state = 'draft'
				""").params(abandoned.at().atOffset(ZoneOffset.UTC), abandoned.by(), id).update() > 0;
	}

	/** Withdraws it, unless it is withdrawn. */
	boolean withdraw(long id, Withdrawal withdrawal) {
		return this.jdbc.sql("""
				insert into withdrawal (release_id, reason, withdrawn_at, withdrawn_by) values (?, ?, ?, ?)
				on conflict do nothing
				""")
			.params(id, withdrawal.reason(), withdrawal.at().atOffset(ZoneOffset.UTC), withdrawal.by())
			.update() > 0;
	}

	Optional<ReleaseRow> find(long id) {
		return rows(select("r.release_id = ?", "r.release_id").param(id)).stream().findFirst();
	}

	Optional<ReleaseRow> find(String reference) {
		return rows(select("r.reference = ?", "r.release_id").param(reference)).stream().findFirst();
	}

	/** The one that stands of that series and day, as it was last corrected. */
	Optional<ReleaseRow> published(String code, LocalDate knownAt) {
		return published(code).filter((row) -> row.release().knownAt().equals(knownAt)).findFirst();
	}

	/** What was published of a series, latest day first. */
	Stream<ReleaseRow> published(String code) {
		return rows(select("r.series = ? and r.state = 'published'", "r.known_at desc, r.entry desc").param(code))
			.stream();
	}

	/**
	 * Newest first; one more than are listed shows that there are more.
	 * @param before number of a release, only earlier ones are listed
	 */
	List<ReleaseRow> list(@Nullable String code, @Nullable State state, long before) {
		return rows(
				select("""
						r.release_id in (
							select release_id from release
							where series = coalesce(:series, series) and state = coalesce(:state, state) and release_id < :before
							order by release_id desc limit :limit)
						""",
						"r.release_id desc")
					.param("series", code)
					.param("state", (state != null) ? state.word() : null)
					.param("before", before)
					.param("limit", LISTED + 1));
	}

	/** The day on which the first figure from the counters was published. */
	Optional<LocalDate> firstDay() {
		return this.jdbc.sql("select min(published_on) from release where origin = 'counters' and state = 'published'")
			.query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
			.single();
	}

	/** Everything that is out, in the order of the ledger. */
	List<Release> entries() {
		return rows(select("r.entry is not null", "r.entry")).stream().map(ReleaseRow::release).toList();
	}

	private JdbcClient.StatementSpec select(String condition, String order) {
		// a series' cells stand in its first row only: there are hundreds, and as many
		// rows
		return this.jdbc
			.sql("""
					select r.*, s.code, s.names, s.operation, s.opened_since, s.opened_until, s.kind, s.anchor, s.reference_data_version,
						s.declared_at, s.declared_by,
						case when row_number() over (partition by r.series order by %1$s) = 1 then s.breakdown end as breakdown,
						c.release_id as corrected_by, w.withdrawn_by, w.withdrawn_at, w.reason as withdrawn_for,
						case when r.origin = 'published-before' then coalesce(r.given_on, r.published_on) end as was_published_on
					from release r
					join series s on s.code = r.series
					left join release c on c.corrects = r.release_id and c.state = 'published'
					left join withdrawal w on w.release_id = r.release_id
					where %2$s
					order by %1$s
					"""
				.formatted(order, condition));
	}

	private List<ReleaseRow> rows(JdbcClient.StatementSpec sql) {
		var reader = new ReleaseReader(this.json, this.series, this.sentences);
		return sql.query((row, number) -> reader.row(row)).list();
	}

}
