package caseintake.intake.referencedata;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import caseintake.events.Cell;
import caseintake.intake.Http;
import caseintake.intake.Intake;
import caseintake.intake.SharedIntake;
import caseintake.intake.access.Jurisdiction;
import caseintake.intake.access.Sender;
import caseintake.intake.cases.CaseRegister;
import caseintake.intake.cases.CommandReader;
import caseintake.intake.cases.Registration;
import caseintake.intake.cases.RegistrationResult;
import caseintake.intake.problems.UnavailableException;
import caseintake.localstack.TestStack;
import caseintake.referencedata.CurrentReferenceData;
import caseintake.referencedata.ReferenceDataLedger;
import caseintake.referencedata.ReferenceDataWatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.FileSystemResource;
import org.springframework.transaction.support.TransactionOperations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * A code goes while a case with it is on its way, in one instance and in two, whose files
 * are not the same.
 */
class CodesInUseTest {

	private static Force force;

	private static Force another;

	private static Intake intake;

	private static Intake late;

	@BeforeAll
	static void start(@TempDir Path folder) {
		String database = TestStack.newDatabase();
		force = Force.in(folder);
		another = Force.in(folder);
		intake = force.start(database);
		late = another.start(database);
	}

	@AfterAll
	static void stop() {
		late.close();
		intake.close();
	}

	@Test
	void aCaseThatWasReadBeforeItsCodeWentIsNotTakenAndThoseBesideItAre() throws Exception {
		force.bring(Force.of("marsh", "pond", "brook"), intake);
		Registration read = read("race-1", "brook");
		force.bring(Force.of("marsh", "pond"), intake);

		CompletableFuture<List<RegistrationResult>> results = intake.bean(CaseRegister.class)
			.submit(List.of(read("race-2", "north"), read, read("race-3", "north")));

		assertThatThrownBy(() -> results.get(1, TimeUnit.MINUTES)).isInstanceOf(ExecutionException.class)
			.hasCauseInstanceOf(UnavailableException.class);
		assertThat(stands("race-1")).isFalse();
		assertThat(stands("race-2")).isTrue();
		assertThat(stands("race-3")).isTrue();
		assertThat(post(intake, "race-1", "brook")).as("repeated").isEqualTo(422);
	}

	@Test
	void twoInstancesWithUnlikeFilesDoNotUseACodeOfOneAlone() {
		another.bring(Force.of("pond", "creek"), late);
		force.bring(Force.of("pond", "marsh"), intake);

		assertThat(post(late, "two-1", "creek")).as("its code went with the other's file").isEqualTo(503);
		assertThat(post(intake, "two-2", "marsh")).isEqualTo(201);
		assertThat(post(late, "two-3", "marsh")).as("it does not know it yet").isEqualTo(422);

		another.bring(Force.of("pond", "marsh"), late);
		assertThat(post(late, "two-1", "creek")).isEqualTo(422);
		assertThat(post(late, "two-3", "marsh")).isEqualTo(201);
	}

	/** As in a start of another instance, whose file is brought later. */
	@Test
	void aStartWithAnEarlierVersionTakesNoCodeFromThoseWhoHaveTheNewerOne() {
		String units = Force.of("pond", "marsh");
		another.write(force.bring(units, intake), units);
		force.bring(Force.of("pond", "marsh", "heath"), intake);
		var starting = new ReferenceDataWatch(new ReferenceDataResource(new FileSystemResource(another.file())),
				intake.bean(ReferenceDataLedger.class), Clock.systemUTC());
		assertThat(starting.current().get().unit("heath")).isEmpty();
		assertThat(mayBeUsed("heath")).isTrue();

		force.bring(Force.of("pond", "marsh"), intake);
		assertThat(mayBeUsed("heath")).as("it went with a version that was brought").isFalse();
	}

	/** Without bringing it into use. */
	private static boolean mayBeUsed(String unit) {
		return Boolean.TRUE.equals(intake.bean(TransactionOperations.class).execute((status) -> {
			status.setRollbackOnly();
			return intake.bean(CodesInUse.class).use(List.of(cell(unit)));
		}));
	}

	private static Cell cell(String unit) {
		return new Cell(null, unit, unit, "fraud", LocalDate.of(2016, 5, 17), List.of());
	}

	@Test
	void whatIsBroughtIntoUseJustNowIsWaitedFor() throws Exception {
		force.bring(Force.of("pond", "marsh"), intake);
		CompletableFuture<Void> entering = intake.bean(TransactionOperations.class).execute((status) -> {
			assertThat(intake.bean(CodesInUse.class).use(List.of(cell("pond")))).isTrue();
			CompletableFuture<Void> bringing = CompletableFuture.runAsync(() -> force.bring(Force.of("marsh"), intake));
			await().until(() -> intake.jdbc()
				.sql("select exists (select from pg_stat_activity where wait_event_type = 'Lock' and query like '%reference_code%')")
				.query(Boolean.class)
				.single());
			return bringing;
		});
		assertThat(entering).isNotNull();
		entering.get(1, TimeUnit.MINUTES);
		assertThat(intake.bean(CurrentReferenceData.class).get().unit("pond")).isPresent();
		assertThat(intake.bean(CurrentReferenceData.class).state().refusal()).isNotNull();
	}

	private static Registration read(String reference, String unit) {
		return (Registration) intake.bean(CommandReader.class)
			.read(body(reference, unit).getBytes(UTF_8), new Sender("vest-sak", Jurisdiction.EVERYWHERE), null);
	}

	private static int post(Intake instance, String reference, String unit) {
		Http http = SharedIntake.http(instance);
		return http.post("/v1/cases", "application/json", body(reference, unit)).statusCode();
	}

	private static String body(String reference, String unit) {
		return """
				{"sourceReference":"%s","unit":"%s","category":"fraud","openedOn":"2016-05-17"}""".formatted(reference,
				unit);
	}

	private static boolean stands(String reference) {
		return SharedIntake.http(intake).get("/v1/cases?sourceReference=" + reference).statusCode() == 200;
	}

}
