package caseintake.intake.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import caseintake.intake.journal.SqlArrays;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static caseintake.intake.journal.SqlArrays.column;

/** The cases and how source systems name them, written. */
@Repository
class CaseRows {

	private final JdbcClient jdbc;

	CaseRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Claims references, in their order, so that two committers never wait for each
	 * other, and stores the new cases whose reference was free.
	 * @param claims of several with the same reference, the first gets it
	 * @param cases new cases that are among those of the claims
	 * @return the claimed references and the cases that they stand for
	 */
	Map<SourceReference, UUID> claim(List<Claim> claims, Collection<NewCase> cases) {
		var claimed = new HashMap<SourceReference, UUID>();
		this.jdbc.sql("""
				with candidate as materialized (
					select * from unnest(?, ?, ?) with ordinality as c (source_system, reference, case_id, number)),
				claimed as (
					insert into source_reference (source_system, reference, case_id)
					select source_system, reference, case_id from candidate
					order by source_system collate "C", reference collate "C", number
					on conflict do nothing
					returning source_system, reference, case_id),
				opened as (
					insert into case_file (case_id, partition, operation, opening_unit, unit, category, opened_on)
					select case_id, partition, operation, opening_unit, unit, category, opened_on
					from unnest(?, ?, ?, ?, ?, ?, ?)
						as n (case_id, partition, operation, opening_unit, unit, category, opened_on)
					join claimed using (case_id))
				select source_system, reference, case_id from claimed""")
			.param(column("text", claims, (claim) -> claim.source().system()))
			.param(column("text", claims, (claim) -> claim.source().reference()))
			.param(column("uuid", claims, Claim::caseId))
			.param(column("uuid", cases, NewCase::caseId))
			.param(column("smallint", cases, NewCase::partition))
			.param(column("text", cases, (opened) -> opened.registration().cell().operation()))
			.param(column("text", cases, (opened) -> opened.registration().cell().openingUnit()))
			.param(column("text", cases, (opened) -> opened.registration().cell().unit()))
			.param(column("text", cases, (opened) -> opened.registration().cell().category()))
			.param(column("date", cases, (opened) -> opened.registration().cell().openedOn()))
			.query((row) -> {
				claimed.put(new SourceReference(row.getString(1), row.getString(2)), row.getObject(3, UUID.class));
			});
		return claimed;
	}

	/** Those that exist; no case ever vanishes. */
	Set<UUID> existing(Collection<UUID> caseIds) {
		return new HashSet<>(this.jdbc.sql("select case_id from case_file where case_id = any(?)")
			.param(SqlArrays.of("uuid", caseIds))
			.query(UUID.class)
			.list());
	}

	/** A reference is to stand for a case. */
	record Claim(SourceReference source, UUID caseId) {
	}

}
