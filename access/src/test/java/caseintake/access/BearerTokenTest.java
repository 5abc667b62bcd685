package caseintake.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Says what Spring's own says. */
class BearerTokenTest {

	private static final BearerTokenResolver SPRING = new DefaultBearerTokenResolver();

	private final BearerToken own = new BearerToken();

	@ParameterizedTest
	@ValueSource(strings = { "Bearer eyJ.a-b_c~d+e/f.09==", "bearer a", "BEARER a=", "Bearer Bearer" })
	void aTokenIsFound(String header) {
		assertThat(this.own.resolve(with(header))).isEqualTo(SPRING.resolve(with(header)))
			.isEqualTo(header.substring(7));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer", "Bearer ", "Bearer =", "Bearer a b", "Bearer  a", "Bearer a=b", "Bearer a,b",
			"Bearer \u00e9", "Bearera", "Bearer\ta", "bearer a " })
	void aMalformedOneIsRefused(String header) {
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> SPRING.resolve(with(header)));
		assertThatExceptionOfType(InvalidBearerTokenException.class).isThrownBy(() -> this.own.resolve(with(header)));
	}

	@ParameterizedTest
	@CsvSource({ "Basic YTpi", "''", "' Bearer a'", "Token a" })
	void anotherSchemeHasNone(String header) {
		assertThat(SPRING.resolve(with(header))).isNull();
		assertThat(this.own.resolve(with(header))).isNull();
	}

	@Test
	void noneIsTakenFromElsewhere() {
		var request = new MockHttpServletRequest("POST", "/v1/cases");
		request.setParameter("access_token", "a");
		assertThat(this.own.resolve(request)).isNull();
	}

	/** Which of them counts would differ from server to server. */
	@Test
	void ofSeveralNoneIsTaken() {
		MockHttpServletRequest request = with("Bearer a");
		request.addHeader("Authorization", "Bearer b");
		assertThatExceptionOfType(OAuth2AuthenticationException.class).isThrownBy(() -> this.own.resolve(request))
			.withMessage("The call has more than one header Authorization, send one");
	}

	private static MockHttpServletRequest with(String header) {
		var request = new MockHttpServletRequest();
		request.addHeader("Authorization", header);
		return request;
	}

}
