package caseintake.access;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a service does not start with. */
class SettingsCheckTest {

	private final MockEnvironment environment = new MockEnvironment()
		.withProperty("case-intake.access.issuer", "https://maskinporten.no/")
		.withProperty("case-intake.access.keys", "https://maskinporten.no/jwk")
		.withProperty("server.address", "127.0.0.1")
		.withProperty("spring.datasource.username", "intake_service")
		.withProperty("spring.datasource.password", "correct horse battery staple")
		.withProperty("spring.flyway.user", "intake_owner")
		.withProperty("spring.flyway.password", "battery staple correct horse");

	@Test
	void maskinportenWillDo() {
		assertThat(check())
			.isEqualTo(new SettingsCheck("https://maskinporten.no/", URI.create("https://maskinporten.no/jwk")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"case-intake.access.issuer | http://maskinporten.no/ | issuer is on this machine or without TLS",
			"case-intake.access.issuer | https://localhost/ | issuer is on this machine or without TLS",
			"case-intake.access.keys | http://issuer:8080/jwks | keys is on this machine or without TLS",
			"case-intake.access.keys | https://127.0.0.1/jwks | keys is on this machine or without TLS",
			"case-intake.access.keys | https://127.1.2.3/jwks | keys is on this machine or without TLS",
			"case-intake.access.keys | https://LOCALHOST/jwks | keys is on this machine or without TLS",
			"case-intake.access.keys | https://localhost./jwks | keys is on this machine or without TLS",
			"case-intake.access.keys | https://issuer.localhost/jwks | keys is on this machine or without TLS",
			"case-intake.access.keys | https://[::1]/jwks | keys is on this machine or without TLS",
			"case-intake.access.keys | https://[0:0:0:0:0:0:0:1]/jwks | keys is on this machine or without TLS",
			"case-intake.access.keys | https://[::ffff:127.0.0.1]/jwks | keys is on this machine or without TLS",
			"case-intake.access.keys | https://0.0.0.0/jwks | keys is on this machine or without TLS",
			"case-intake.access.keys | https://[::]/jwks | keys is on this machine or without TLS",
			"case-intake.access.keys | https://host.docker.internal/jwks | keys is on this machine or without TLS",
			"case-intake.access.people-issuer | http://localhost/ | people-issuer is on this machine",
			"spring.security.oauth2.client.provider.people.jwk-set-uri | http://login.example.org/jwks | people has an address",
			"spring.security.oauth2.client.provider.people.authorization-uri | https://localhost/ | people has an address",
			"spring.security.oauth2.client.provider.journal.token-uri | http://login.example.org/token | journal has an address",
			"case-intake.access.unrestricted-organisation | 0192:1 | act for every unit",
			"case-intake.access.open-metrics | true | metrics to anybody",
			"server.servlet.session.cookie.secure | false | travel without TLS",
			"server.servlet.session.cookie.secure | no | travel without TLS",
			"spring.datasource.password | postgres | is the default one",
			"spring.datasource.password | '' | is the default one",
			"spring.datasource.password | intake_service | is the default one",
			"spring.flyway.password | postgres | spring.flyway.password is the default one",
			"spring.flyway.password | intake_owner | spring.flyway.password is the default one" })
	void unsafeSettingsAreRefusedUnlessThisIsSomebodysOwnMachine(String name, String value, String reason) {
		this.environment.setProperty(name, value);

		assertThatExceptionOfType(UnsafeSettingsException.class).isThrownBy(this::check)
			.satisfies((ex) -> assertThat(ex.reasons()).singleElement().asString().contains(reason));

		this.environment.setProperty("case-intake.access.local", "true");
		assertThat(check()).isNotNull();
	}

	@ParameterizedTest
	@CsvSource({ "case-intake.access.issuer, both name", "case-intake.access.keys, both name",
			"case-intake.access.algorithms, names none" })
	void withoutAnIssuerNothingStartsAnywhere(String name, String reason) {
		this.environment.setProperty("case-intake.access.local", "true");
		this.environment.setProperty(name, "");

		assertThatExceptionOfType(UnsafeSettingsException.class).isThrownBy(this::check).withMessageContaining(reason);
	}

	@ParameterizedTest
	@CsvSource({ "case-intake.access.skew, -1s, between 0 and 5 minutes",
			"case-intake.access.skew, 301s, between 0 and 5 minutes",
			"server.address, '', server.address on this machine",
			"server.address, 10.0.0.1, server.address on this machine",
			"server.address, 0.0.0.0, server.address on this machine" })
	void notEvenSomebodysOwnMachineHas(String name, String value, String reason) {
		this.environment.setProperty("case-intake.access.local", "true");
		this.environment.setProperty(name, value);

		assertThatExceptionOfType(UnsafeSettingsException.class).isThrownBy(this::check).withMessageContaining(reason);
	}

	@Test
	void everythingThatIsUnsafeIsToldAtOnce() {
		this.environment.setProperty("case-intake.access.issuer", "http://localhost/");
		this.environment.setProperty("spring.datasource.password", "");

		assertThat(new UnsafeSettingsAnalyzer().analyze(new RuntimeException(failure())).getDescription())
			.contains("case-intake.access.issuer", "spring.datasource.password");
	}

	private UnsafeSettingsException failure() {
		try {
			check();
			throw new AssertionError("It passed");
		}
		catch (UnsafeSettingsException ex) {
			return ex;
		}
	}

	private SettingsCheck check() {
		return SettingsCheck.passed(this.environment);
	}

}
