package caseintake.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;

/** Who calls, by what tokens of several issuers claim. */
class CallerReaderTest {

	@AfterEach
	void nobodyCalls() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void maskinportenNamesTheConsumerAndItsScopes() {
		Caller caller = caller(properties("politiet:case-intake/", "consumer.ID"),
				Map.of("consumer", Map.of("authority", "iso6523-actorid-upis", "ID", "0192:310000007"), "client_id",
						"a-client", "scope", "politiet:case-intake/cases:write cases:read politiet:other"));
		assertThat(caller).isEqualTo(new Caller("0192:310000007", "a-client", Set.of(Scope.CASES_WRITE)));
	}

	@Test
	void anotherIssuerNamesThemOtherwise() {
		Caller caller = caller(properties("", "org"),
				Map.of("org", "vest", "sub", "somebody", "scp", List.of("statistics:read", "unknown")));
		assertThat(caller).isEqualTo(new Caller("vest", "somebody", Set.of(Scope.STATISTICS_READ)));
	}

	@Test
	void aClaimMayHaveDotsInItsName() {
		Caller caller = caller(properties("", "https://example.org/org"),
				Map.of("https://example.org/org", "vest", "scope", ""));
		assertThat(caller.organisation()).isEqualTo("vest");
	}

	@Test
	void aTokenThatSaysNothingAllowsNothing() {
		Caller caller = caller(properties("", "consumer.ID"), Map.of("consumer", "0192:310000007"));
		assertThat(caller).isEqualTo(new Caller(null, "unknown", Set.of()));
	}

	private static Caller caller(AccessProperties properties, Map<String, Object> claims) {
		CallerReader reader = new CallerReader(properties);
		Jwt token = Jwt.withTokenValue("token")
			.header("alg", "RS256")
			.claim("iss", "any")
			.claims((all) -> all.putAll(claims))
			.build();
		SecurityContextHolder.getContext().setAuthentication(reader.convert(token));
		return reader.caller();
	}

	private static AccessProperties properties(String prefix, String organisationClaim) {
		return new AccessProperties(false, null, null, null, Set.of(SignatureAlgorithm.RS256), Duration.ZERO, prefix,
				organisationClaim, "sub", "roles", null, null, false);
	}

}
