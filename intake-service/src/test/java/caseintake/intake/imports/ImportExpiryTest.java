package caseintake.intake.imports;

import caseintake.intake.Http;
import caseintake.intake.Intake;
import caseintake.intake.SharedIntake;
import caseintake.localstack.TestStack;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ImportExpiryTest {

	@Test
	void anOldImportIsDeletedWithItsRefusedLinesAndItsCasesStay() {
		try (Intake intake = Intake.start(TestStack.newDatabase("intake"))) {
			Http http = SharedIntake.http(intake);
			String old = importOf(http, "old");
			String young = importOf(http, "young");
			intake.jdbc()
				.sql("update import set updated_at = now() - interval '91 days' where import_id = ?::uuid")
				.param(old)
				.update();
			intake.bean(ImportExpiry.class).expire();
			assertThat(http.get("/v1/imports/" + old).statusCode()).isEqualTo(404);
			assertThat(http.get("/v1/imports/" + young + "/results").body()).contains("\"line\":2");
			assertThat(count(intake, "import_refusal")).isEqualTo(1);
			assertThat(count(intake, "case_file")).isEqualTo(2);
		}
	}

	private static String importOf(Http http, String reference) {
		return new JsonMapper().readTree(http.post("/v1/imports", "application/x-ndjson", """
				{"sourceReference":"%s","unit":"vest","category":"travel","openedOn":"2017-01-02"}
				{"unit":"vest"}
				""".formatted(reference)).body()).get("importId").asString();
	}

	private static long count(Intake intake, String table) {
		return intake.jdbc().sql("select count(*) from " + table).query(Long.class).single();
	}

}
