package caseintake.intake.limits;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

	/** Without a token, with an unfit one, and with one for less than is asked. */
	@Test
	void whoIsRefusedIsCountedToo() {
		try (Intake intake = Intake.start(TestStack.newDatabase(), Intake.NO_BROKER,
				"case-intake.limits.requests-per-second=2")) {
			Http http = SharedIntake.http(intake);
			String monitor = LocalIssuer.shared().bearer(LocalClient.MONITOR);
			for (Map.Entry<String, Integer> refusal : Map.of("Bearer none", 401, monitor, 403).entrySet()) {
				Set<Integer> statuses = new HashSet<>();
				for (int i = 0; i < 30; i++) {
					HttpRequest.Builder request = http.request("/v1/imports")
						.setHeader("Authorization", refusal.getKey());
					statuses.add(http.send(request).statusCode());
				}
				assertThat(statuses).containsExactlyInAnyOrder(refusal.getValue(), 429);
			}
		}
	}

}
