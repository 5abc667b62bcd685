package caseintake.intake.limits;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import caseintake.intake.Http;
import caseintake.intake.Intake;
import caseintake.intake.SharedIntake;
import caseintake.localstack.LocalClient;
import caseintake.localstack.LocalIssuer;
import caseintake.localstack.TestStack;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequestLimitTest {

	@Test
	void aCallerBeyondItsShareIsAskedToComeAgainAndNobodyElse() {
		try (Intake intake = Intake.start(TestStack.newDatabase(), Intake.NO_BROKER,
				"case-intake.limits.requests-per-second=2")) {
			Http http = SharedIntake.http(intake);
			List<HttpResponse<String>> answers = new ArrayList<>();
			for (int i = 0; i < 30; i++) {
				answers.add(http.get("/v1/imports"));
			}
			List<HttpResponse<String>> refused = answers.stream()
				.filter((answer) -> answer.statusCode() == 429)
				.toList();
			assertThat(refused).isNotEmpty().allSatisfy((answer) -> {
				assertThat(answer.headers().firstValue("Retry-After")).contains("1");
				assertThat(answer.body()).contains("/problems/too-many-requests");
			});
			assertThat(answers.getFirst().statusCode()).isEqualTo(200);
			assertThat(http
				.send(http.request("/v1/imports")
					.setHeader("Authorization", LocalIssuer.shared().bearer(LocalClient.AGDER))
					.setHeader("X-Source-System", "agder-sak"))
				.statusCode()).isEqualTo(200);
			assertThat(http.get("/actuator/health").statusCode()).isNotEqualTo(429);
		}
	}

}
