package caseintake.intake.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import caseintake.intake.cases.RegistrationWork.NewCase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import static caseintake.intake.journal.SqlArrays.column;

/** The cases' tables, written. */
@Repository
class CaseRows {

	private final JdbcClient jdbc;

	CaseRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Claims references, in their order, so that two committers never wait for each
	 * other, and stores the cases whose reference was free.
	 * @return the stored cases' ids
	 */
	Set<UUID> insert(List<NewCase> candidates) {
		return new HashSet<>(this.jdbc.sql("""
				with candidate as materialized (
					select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
						as c (case_id, partition, source_system, reference, operation, opening_unit, unit, category,
							opened_on, number)),
				claimed as (
					insert into source_reference (source_system, reference, case_id)
					select source_system, reference, case_id from candidate
					order by source_system collate "C", reference collate "C", number
					on conflict do nothing
					returning case_id)
				insert into case_file (case_id, partition, operation, opening_unit, unit, category, opened_on)
				select case_id, partition, operation, opening_unit, unit, category, opened_on
				from candidate join claimed using (case_id)
				returning case_id""")
			.param(column("uuid", candidates, NewCase::caseId))
			.param(column("smallint", candidates, NewCase::partition))
			.param(column("text", candidates, (candidate) -> candidate.registration().source().system()))
			.param(column("text", candidates, (candidate) -> candidate.registration().source().reference()))
			.param(column("text", candidates, (candidate) -> candidate.registration().cell().operation()))
			.param(column("text", candidates, (candidate) -> candidate.registration().cell().openingUnit()))
			.param(column("text", candidates, (candidate) -> candidate.registration().cell().unit()))
			.param(column("text", candidates, (candidate) -> candidate.registration().cell().category()))
			.param(column("date", candidates, (candidate) -> candidate.registration().cell().openedOn()))
			.query(UUID.class)
			.list());
	}

}
