package caseintake.stats.referencedata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import caseintake.referencedata.Code;
import caseintake.referencedata.Code.Kind;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.ReferenceDataLedger;
import caseintake.referencedata.Succession;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions that were in force, and the codes of the one that was entered last. What
 * the counters have and no version had is no objection: events may be ahead of the file.
 */
@Repository
class ReferenceDataTable implements ReferenceDataLedger {

	private final JdbcClient jdbc;

	ReferenceDataTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Transactional
	public List<String> enter(ReferenceData next, String digest) {
		this.jdbc.sql("lock table reference_data_version in share row exclusive mode").update();
		Collection<Code> offered = Code.allOf(next);
		List<Code> lost = codes();
		lost.removeAll(offered);
		lost.removeIf((code) -> !isCounted(code) && !isDeclared(code));
		List<String> objections = Succession.objections(next, digest, digestOf(next.version()), lost);
		if (objections.isEmpty()) {
			enterVersion(next.version(), digest);
			enterCodes(offered);
		}
		return objections;
	}

	/** Declared here, because what is inherited would run without a transaction. */
	@Override
	@Transactional
	public List<String> enterAtStart(ReferenceData first, String digest) {
		return enter(first, digest);
	}

	private @Nullable String digestOf(String version) {
		return this.jdbc.sql("select digest from reference_data_version where version = ?")
			.param(version)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	private List<Code> codes() {
		return new ArrayList<>(this.jdbc.sql("select kind, code from reference_code")
			.query((row, number) -> new Code(Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getString(2)))
			.list());
	}

	/** In whichever generation. */
	private boolean isCounted(Code code) {
		String condition = switch (code.kind()) {
			case CATEGORY -> "category = :code";
			case OPERATION -> "operation = :code";
			case UNIT -> "unit = :code or opening_unit = :code or :code = any(string_to_array(assisted, ','))";
			case ZONE -> "true";
		};
		return this.jdbc.sql("select exists (select from cell where " + condition + ")")
			.param("code", code.code())
			.query(Boolean.class)
			.single();
	}

	/** In a series, which keeps it for ever. */
	private boolean isDeclared(Code code) {
		String column = switch (code.kind()) {
			case OPERATION -> "operation";
			case UNIT -> "anchor";
			case CATEGORY, ZONE -> "null";
		};
		return this.jdbc.sql("select exists (select from series where " + column + " = ?)")
			.param(code.code())
			.query(Boolean.class)
			.single();
	}

	private void enterVersion(String version, String digest) {
		this.jdbc.sql("""
				insert into reference_data_version (version, digest) values (?, ?)
				on conflict (version) do update set entered_at = now()""").param(version).param(digest).update();
	}

	private void enterCodes(Collection<Code> codes) {
		this.jdbc.sql("delete from reference_code").update();
		this.jdbc.sql("insert into reference_code (kind, code) select * from unnest(?::text[], ?::text[])")
			.param(codes.stream().map((code) -> code.kind().name().toLowerCase(Locale.ROOT)).toArray(String[]::new))
			.param(codes.stream().map(Code::code).toArray(String[]::new))
			.update();
	}

}
