package caseintake.intake.referencedata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import caseintake.intake.journal.SqlArrays;
import caseintake.referencedata.Code;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.ReferenceDataLedger;
import caseintake.referencedata.Succession;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions that were in force, and the codes that cases may be given: those of the
 * version that was entered last, by whichever instance.
 */
@Repository
class ReferenceDataTable implements ReferenceDataLedger {

	private final JdbcClient jdbc;

	ReferenceDataTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Waits for cases that are just being given a code for the first time: their
	 * transactions have locked its row.
	 */
	@Override
	@Transactional
	public List<String> enter(ReferenceData next, String digest) {
		List<String> objections = enterBeside(next, digest);
		if (objections.isEmpty()) {
			removeUnused(Code.allOf(next));
		}
		return objections;
	}

	/**
	 * A version that was in force before takes no code from instances that have a newer
	 * one: an instance that starts too early, before its file is brought, would keep them
	 * from using what is new.
	 */
	@Override
	@Transactional
	public List<String> enterAtStart(ReferenceData first, String digest) {
		return (digestOf(first.version()) != null) ? enterBeside(first, digest) : enter(first, digest);
	}

	private List<String> enterBeside(ReferenceData next, String digest) {
		this.jdbc.sql("lock table reference_data_version in share row exclusive mode").update();
		List<String> objections = Succession.objections(next, digest, digestOf(next.version()), lockCodesInUse());
		if (objections.isEmpty()) {
			enterVersion(next.version(), digest);
			enterCodes(Code.allOf(next));
		}
		return objections;
	}

	private @Nullable String digestOf(String version) {
		return this.jdbc.sql("select digest from reference_data_version where version = ?")
			.param(version)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	private List<Code> lockCodesInUse() {
		List<Code> inUse = new ArrayList<>();
		this.jdbc.sql("select kind, code, in_use from reference_code order by kind, code for update").query((row) -> {
			if (row.getBoolean(3)) {
				inUse.add(code(row));
			}
		});
		return inUse;
	}

	private void enterVersion(String version, String digest) {
		this.jdbc.sql("""
				insert into reference_data_version (version, digest) values (?, ?)
				on conflict (version) do update set entered_at = now()""").param(version).param(digest).update();
	}

	private void removeUnused(Collection<Code> codes) {
		with(codes, this.jdbc.sql("""
				delete from reference_code
				where not in_use and (kind, code) not in (select * from unnest(?, ?))""")).update();
	}

	private void enterCodes(Collection<Code> codes) {
		with(codes, this.jdbc.sql("""
				insert into reference_code (kind, code) select * from unnest(?, ?) on conflict do nothing""")).update();
	}

	/** Kind and code in the first two columns. */
	static Code code(ResultSet row) throws SQLException {
		return new Code(Code.Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getString(2));
	}

	/** Kinds and codes as two parameters. */
	static StatementSpec with(Collection<Code> codes, StatementSpec statement) {
		return statement.param(SqlArrays.column("text", codes, (code) -> code.kind().name().toLowerCase(Locale.ROOT)))
			.param(SqlArrays.column("text", codes, Code::code));
	}

}
