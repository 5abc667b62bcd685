package caseintake.stats.releases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import caseintake.disclosure.Breakdown;
import caseintake.disclosure.Release;
import caseintake.stats.releases.Course.State;
import caseintake.stats.releases.Course.Withdrawal;
import caseintake.stats.releases.Wish.Correction;
import caseintake.stats.releases.Wish.Origin;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of one answer; each series is read once. */
final class ReleaseReader {

	private static final TypeReference<Map<String, Long>> NUMBERS = new TypeReference<>() {
	};

	private static final TypeReference<List<Withheld>> WITHHELD = new TypeReference<>() {
	};

	private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {
	};

	private final Map<String, DeclaredSeries> known = new HashMap<>();

	private final JsonMapper json;

	private final SeriesTable table;

	private final Sentences sentences;

	ReleaseReader(JsonMapper json, SeriesTable table, Sentences sentences) {
		this.json = json;
		this.table = table;
		this.sentences = sentences;
	}

	ReleaseRow row(ResultSet row) throws SQLException {
		DeclaredSeries series = series(row);
		LocalDate knownAt = row.getObject("known_at", LocalDate.class);
		var release = new Release(series.series(), breakdown(series, row.getInt("level")), knownAt,
				row.getLong("total"), this.json.readValue(row.getString("shown"), NUMBERS));
		var wish = new Wish(row.getString("reference"), series.code(), knownAt, orElse(row), correction(row),
				row.getObject("was_published_on", LocalDate.class));
		return new ReleaseRow(row.getLong("release_id"), wish, series,
				new Proposal(release, this.json.readValue(row.getString("withheld"), WITHHELD)),
				course(row, sentence(row, wish, series, release)), row.getObject("corrected_by", Long.class));
	}

	private DeclaredSeries series(ResultSet row) throws SQLException {
		DeclaredSeries series = this.known.get(row.getString("code"));
		if (series == null) {
			series = this.table.series(row);
			this.known.put(series.code(), series);
		}
		return series;
	}

	private static Breakdown breakdown(DeclaredSeries series, int level) {
		Breakdown breakdown = series.series().breakdown();
		for (int i = 0; i < level && breakdown != null; i++) {
			breakdown = breakdown.coarser();
		}
		if (breakdown == null) {
			throw new IllegalStateException("The series has no breakdown that coarse");
		}
		return breakdown;
	}

	private static @Nullable Shape orElse(ResultSet row) throws SQLException {
		String word = row.getString("or_else");
		return (word != null) ? Shape.orElse(word).orElse(null) : null;
	}

	private static @Nullable Correction correction(ResultSet row) throws SQLException {
		Long corrects = row.getObject("corrects", Long.class);
		return (corrects != null) ? new Correction(corrects, row.getString("reason")) : null;
	}

	/**
	 * What was said or, of a draft, what would be; what was entered was said elsewhere.
	 */
	private Map<String, String> sentence(ResultSet row, Wish wish, DeclaredSeries series, Release release)
			throws SQLException {
		if (state(row) == State.DRAFT && wish.origin() == Origin.COUNTERS) {
			return this.sentences.of(series, release);
		}
		String sentence = row.getString("sentence");
		return (sentence != null) ? this.json.readValue(sentence, TEXTS) : Map.of();
	}

	private static Course course(ResultSet row, Map<String, String> sentence) throws SQLException {
		var drafted = new Signature(row.getString("drafted_by"), instant(row, "drafted_at"));
		String decidedBy = row.getString("decided_by");
		return new Course(state(row), drafted,
				(decidedBy != null) ? new Signature(decidedBy, instant(row, "decided_at")) : null,
				row.getObject("published_on", LocalDate.class), sentence, withdrawal(row));
	}

	private static State state(ResultSet row) throws SQLException {
		return State.of(row.getString("state")).orElseThrow();
	}

	private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
		String by = row.getString("withdrawn_by");
		return (by != null) ? new Withdrawal(by, instant(row, "withdrawn_at"), row.getString("withdrawn_for")) : null;
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
