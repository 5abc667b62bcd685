package caseintake.stats.repairing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import caseintake.localstack.LocalClient;
import caseintake.localstack.LocalIssuer;
import caseintake.localstack.MarkdownTable;
import caseintake.localstack.Probe;
import caseintake.localstack.UnfitTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Every call with every kind of token: docs/security.md is what must come of it. */
@ResourceLock("workshop")
class CallRulesTest {

	private static final Map<String, String> REASONS = Map.of("expired", "has expired", "not yet valid",
			"not valid yet", "other issuer", "of another issuer", "wrong audience", "for another audience", "changed",
			"no JWT that a key of the issuer has signed");

	private static final String CALL = "call of stats-service";

	private static final MarkdownTable TABLE = MarkdownTable.of("docs/security.md", CALL, "nobody");

	private static final Map<String, @Nullable LocalClient> ROLES = roles();

	private static final Probe PROBE = new Probe(Workshop.withEmptyCounters().address());

	private static Map<String, @Nullable LocalClient> roles() {
		Map<String, @Nullable LocalClient> roles = new LinkedHashMap<>();
		roles.put("nobody", null);
		roles.put("case system", LocalClient.VEST);
		roles.put("monitor", LocalClient.MONITOR);
		roles.put("press officer", LocalClient.KARI);
		roles.put("operator", LocalClient.OPERATOR);
		return roles;
	}

	@Test
	void everyCallStandsInTheTable() {
		assertThat(TABLE.rows().stream().map((row) -> row.get(CALL)))
			.containsExactlyInAnyOrderElementsOf(PROBE.calls());
	}

	static Stream<Arguments> cells() {
		return TABLE.rows()
			.stream()
			.flatMap((row) -> ROLES.keySet().stream().map((role) -> arguments(row.get(CALL), role, row.get(role))));
	}

	@ParameterizedTest
	@MethodSource("cells")
	void whoMayCallIsLetInAndNobodyElse(String call, String role, String expected) {
		LocalClient client = ROLES.get(role);
		Probe.Answer answer = PROBE.send(call, (client != null) ? LocalIssuer.shared().bearer(client) : null);

		switch (expected) {
			case "●" -> assertThat(answer.status()).as(answer.body()).isNotIn(401, 403, 500);
			case "401" -> {
				assertThat(answer.status()).isEqualTo(401);
				assertThat(answer.challenge()).isEqualTo("Bearer realm=\"case-intake\"");
				assertThat(answer.body()).contains("\"type\":\"/problems/unauthenticated\"");
			}
			case "403" -> {
				assertThat(answer.status()).isEqualTo(403);
				assertThat(answer.challenge()).contains("error=\"insufficient_scope\", scope=\"");
				assertThat(answer.body()).contains("\"type\":\"/problems/forbidden\"", "The call needs the scope ");
			}
			default -> throw new IllegalStateException(expected);
		}
	}

	static Stream<Arguments> unfit() {
		Map<String, String> tokens = UnfitTokens.of(LocalIssuer.shared());
		return PROBE.calls()
			.stream()
			.filter((call) -> call.contains(" /v1/"))
			.flatMap((call) -> tokens.entrySet()
				.stream()
				.map((token) -> arguments(call, token.getKey(), token.getValue())));
	}

	@ParameterizedTest(name = "{0}, {1}")
	@MethodSource("unfit")
	void noUnfitTokenPasses(String call, String what, String authorization) {
		Probe.Answer answer = PROBE.send(call, authorization);

		assertThat(answer.status()).as(answer.body()).isEqualTo(401);
		assertThat(answer.type()).startsWith("application/problem+json");
		assertThat(answer.challenge()).startsWith(authorization.startsWith("Bearer ")
				? "Bearer realm=\"case-intake\", error=\"invalid_token\", error_description=\"The "
				: "Bearer realm=\"case-intake\"");
		assertThat(answer.challenge()).contains(REASONS.getOrDefault(what, ""));
		assertThat(answer.body()).doesNotContain(authorization.substring(authorization.indexOf(' ') + 1));
	}

}
