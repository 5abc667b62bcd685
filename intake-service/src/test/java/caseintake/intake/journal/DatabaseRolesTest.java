package caseintake.intake.journal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;

import caseintake.intake.Intake;
import caseintake.localstack.TestStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** The service takes cases in with a role that cannot change what is recorded. */
class DatabaseRolesTest {

	private static Intake intake;

	@BeforeAll
	static void start() throws Exception {
		String database = TestStack.newDatabase("intake");
		try (Connection superuser = DriverManager.getConnection(TestStack.postgres().jdbcUrl("postgres"));
				Statement statement = superuser.createStatement()) {
			statement.execute("""
					do $$ begin
						if not exists (select from pg_roles where rolname = 'intake_auditor') then
							create role intake_auditor nologin;
						end if;
					end $$""");
		}
		intake = Intake.start(database);
		intake.register("with-its-own-role-", 3);
	}

	@AfterAll
	static void stop() {
		intake.close();
	}

	@Test
	void theServiceWorksWithARoleOfItsOwn() {
		assertThat(text("select current_user")).isEqualTo("intake_service");
		assertThat(text("select distinct tableowner from pg_tables where schemaname = 'public'"))
			.isEqualTo("intake_owner");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update case_event set type = 'other'", "delete from case_event", "truncate case_event",
			"update repair set reason = 'other'", "delete from repair", "truncate repair", "delete from case_file",
			"delete from partition_head", "drop table case_event", "create table other ()",
			"create temp table other ()", "create schema other", "set role intake_owner",
			"alter table case_event disable trigger all", "set session_replication_role = replica",
			"select * from flyway_schema_history" })
	void whatIsRecordedCannotBeChangedWithIt(String statement) {
		assertThatException().isThrownBy(() -> intake.jdbc().sql(statement).update())
			.havingRootCause()
			.withMessageMatching("ERROR: (permission denied|must be owner).*");
		assertThat(intake.jdbc().sql("select count(*) from case_event").query(Long.class).single()).isEqualTo(3);
	}

	/** A table that a migration adds is of no use without its line in the grants. */
	@Test
	void everyTableButTheMigrationsOwnIsRead() {
		assertThat(tables("not has_table_privilege(oid, 'select')")).containsExactly("flyway_schema_history");
		assertThat(tables("has_table_privilege(oid, 'truncate, references, trigger, maintain')")).isEmpty();
		assertThat(tables("has_table_privilege(oid, 'delete')")).containsExactly("change_reference", "import",
				"import_refusal", "reference_code", "trial_event");
	}

	@Test
	void whoExaminesTheRecordOfCallsReadsItAndNothingElse() {
		assertThat(tables("has_table_privilege('intake_auditor', oid, 'select')")).containsExactly("audit_entry");
		assertThat(tables("has_table_privilege('intake_auditor', oid, "
				+ "'insert, update, delete, truncate, references, trigger, maintain')"))
			.isEmpty();
	}

	@Test
	void aRoleThatMayChangeTheJournalIsNoticed() {
		assertThat(new JournalRights(intake.jdbc()).areLeast()).isTrue();
		try (Intake superuser = Intake.start()) {
			assertThat(new JournalRights(superuser.jdbc()).areLeast()).isFalse();
		}
	}

	private static String text(String sql) {
		return intake.jdbc().sql(sql).query(String.class).single();
	}

	private static List<String> tables(String condition) {
		return intake.jdbc()
			.sql("select relname::text from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and "
					+ condition + " order by relname")
			.query(String.class)
			.list();
	}

}
