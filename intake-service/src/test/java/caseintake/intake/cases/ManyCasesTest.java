package caseintake.intake.cases;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import caseintake.intake.Intake;
import caseintake.intake.Norway;
import caseintake.intake.access.Jurisdiction;
import caseintake.intake.changes.Change;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Cases and changes of years, of which the planner knows the number. */
class ManyCasesTest {

	private static final int CASES = 100_000;

	private static Intake intake;

	@BeforeAll
	static void startWithManyCases() {
		intake = Intake.start();
		intake.jdbc()
			.sql("""
					insert into case_file (case_id, partition, opening_unit, unit, category, opened_on)
					select gen_random_uuid(), 0, 'vest', 'vest', 'travel', '2016-05-17' from generate_series(1, ?)""")
			.param(CASES)
			.update();
		intake.jdbc()
			.sql("insert into source_reference select 'test', 'case-' || row_number() over (), case_id from case_file")
			.update();
		intake.jdbc()
			.sql("insert into change_reference select 'test', 'change-' || s, 0, s from generate_series(1, ?) s")
			.param(CASES)
			.update();
		intake.jdbc().sql("analyze").update();
	}

	@AfterAll
	static void stop() {
		intake.close();
	}

	@Test
	void aCaseIsChangedWithoutReadingTheOthers() {
		UUID caseId = intake.jdbc().sql("select case_id from case_file limit 1").query(UUID.class).single();
		List<CaseCommand> commands = List.of(change(new CaseName.Id(caseId), "agder"),
				change(new CaseName.Id(caseId), "agder"),
				new SecondReference(new SourceReference("test", "another"), caseId), Intake.registration("new"),
				change(new CaseName.Source(new SourceReference("test", "new")), "agder"));
		new TransactionTemplate(intake.bean(PlatformTransactionManager.class)).executeWithoutResult((status) -> {
			Map<String, Long> before = wholeReads();
			List<CaseResult> results = intake.bean(CommandWork.class).carryOut(commands);
			assertThat(results).filteredOn(ChangeResult.Changed.class::isInstance).hasSize(2);
			assertThat(wholeReads()).isEqualTo(before);
		});
	}

	/** How often each table was read from end to end, as this connection knows it. */
	private static Map<String, Long> wholeReads() {
		Map<String, Long> reads = new TreeMap<>();
		intake.jdbc().sql("""
				select relname, seq_scan from pg_stat_xact_user_tables
				where relname in ('case_file', 'source_reference', 'change_reference')""").query((row) -> {
			reads.put(row.getString(1), row.getLong(2));
		});
		return reads;
	}

	private static RequestedChange change(CaseName subject, String to) {
		return new RequestedChange(Jurisdiction.EVERYWHERE, new SourceReference("test", LivingCase.reference()),
				subject, new Change.Transfer("vest", to), Norway.DATA, null);
	}

}
