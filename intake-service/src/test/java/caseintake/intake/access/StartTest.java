package caseintake.intake.access;

import caseintake.intake.Http;
import caseintake.intake.Intake;
import caseintake.intake.SharedIntake;
import caseintake.localstack.TestStack;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Without an issuer that can be trusted. */
class StartTest {

	@Test
	void outsideOfLocalModeALocalIssuerIsRefusedBeforeADatabaseIsAsked() {
		assertThatThrownBy(() -> Intake.start("jdbc:postgresql://localhost:1/nowhere", Intake.NO_BROKER,
				"case-intake.access.local=false"))
			.hasMessageContainingAll("case-intake.access.issuer is on this machine or without TLS",
					"case-intake.access.open-metrics gives", "spring.datasource.password is the default one");
	}

	@Test
	void whileTheIssuersKeysCannotBeHadNobodyIsLetInAndAllAreAskedToComeAgain() {
		try (Intake intake = Intake.start(TestStack.newDatabase(), Intake.NO_BROKER,
				"case-intake.access.keys=http://localhost:1/jwks")) {
			Http http = SharedIntake.http(intake);
			var answer = http.get("/v1/journal");
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).isPresent();
			assertThat(answer.body()).contains("/problems/unavailable");
		}
	}

	@Test
	void metricsNeedATokenUnlessTheyAreOpen() {
		try (Intake intake = Intake.start(TestStack.newDatabase(), Intake.NO_BROKER,
				"case-intake.access.open-metrics=false")) {
			Http http = SharedIntake.http(intake);
			assertThat(http.get("/actuator/prometheus").statusCode()).isEqualTo(200);
			assertThat(http.send(http.request("/actuator/prometheus").setHeader("Authorization", "Bearer none"))
				.statusCode()).isEqualTo(401);
		}
	}

}
