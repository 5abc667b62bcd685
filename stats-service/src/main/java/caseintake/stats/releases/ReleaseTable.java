package caseintake.stats.releases;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import caseintake.disclosure.Breakdown;
import caseintake.disclosure.Release;
import caseintake.stats.releases.Course.State;
import caseintake.stats.releases.Wish.Correction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Releases. What is published or abandoned changes no more. */
@Component
class ReleaseTable {

	/** How many are listed. */
	static final int LISTED = 1000;

	private static final String SELECT = """
			select r.*, s.*, c.release_id as corrected_by,
				case when r.origin = 'published-before' then coalesce(r.given_on, r.published_on) end as was_published_on
			from release r
			join series s on s.code = r.series
			left join release c on c.corrects = r.release_id and c.state = 'published'
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final SeriesTable series;

	ReleaseTable(JdbcClient jdbc, JsonMapper json, SeriesTable series) {
		this.jdbc = jdbc;
		this.json = json;
		this.series = series;
	}

	/**
	 * Keeps a draft.
	 * @return its number; empty if there is a release with its reference already
	 */
	Optional<Long> draft(Wish wish, Proposal proposal, Deed drafted) {
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

	/** Makes a draft that entry of the ledger, if it is one. */
	boolean publish(ReleaseRow draft, long entry, Deed published, LocalDate on, Map<String, String> sentence) {
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
			.param("sentence", this.json.writeValueAsString(sentence))
			.param("id", draft.id())
			.update() > 0;
	}

	/** Abandons it, if it is a draft. */
	boolean abandon(long id, Deed abandoned) {
		return this.jdbc.sql("""
				update release set state = 'abandoned', decided_at = ?, decided_by = ?
				where release_id = ? and state = 'draft'
				""").params(abandoned.at().atOffset(ZoneOffset.UTC), abandoned.by(), id).update() > 0;
	}

	Optional<ReleaseRow> find(long id) {
		return rows(this.jdbc.sql(SELECT + "where r.release_id = ?").param(id)).stream().findFirst();
	}

	Optional<ReleaseRow> find(String reference) {
		return rows(this.jdbc.sql(SELECT + "where r.reference = ?").param(reference)).stream().findFirst();
	}

	/** The one that stands of that series and day, as it was last corrected. */
	Optional<ReleaseRow> published(String code, LocalDate knownAt) {
		return rows(this.jdbc
			.sql(SELECT
					+ "where r.series = ? and r.known_at = ? and r.state = 'published' order by r.entry desc limit 1")
			.params(code, knownAt)).stream().findFirst();
	}

	/** Newest first; one more than are listed shows that there are more. */
	List<ReleaseRow> list(@Nullable String code, @Nullable State state) {
		return rows(this.jdbc.sql(SELECT + """
				where r.series = coalesce(:series, r.series) and r.state = coalesce(:state, r.state)
				order by r.release_id desc limit :limit
				""")
			.param("series", code)
			.param("state", (state != null) ? state.word() : null)
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
		return rows(this.jdbc.sql(SELECT + "where r.entry is not null order by r.entry")).stream()
			.map(ReleaseRow::release)
			.toList();
	}

	private List<ReleaseRow> rows(JdbcClient.StatementSpec sql) {
		var reader = new ReleaseReader(this.json, this.series);
		return sql.query((row, number) -> reader.row(row)).list();
	}

}
