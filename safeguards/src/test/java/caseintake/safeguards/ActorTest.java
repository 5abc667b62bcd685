package caseintake.safeguards;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ActorTest {

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@Test
	void clientsOfOneOrganisationHaveTheirNamesAndOneAccount() {
		Actor.tell(this.request, "vest", "0192:310000007");
		assertThat(Actor.of(this.request)).isEqualTo(new Actor("0192:310000007 vest", "0192:310000007"));
	}

	@Test
	void whoActsForNoOrganisationHasAnAccountOfTheirOwn() {
		Actor.tell(this.request, "kari", null);
		assertThat(Actor.of(this.request)).isEqualTo(new Actor("kari", "kari"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "31126050073", "a name\nof two lines", "", "<b>" })
	void ofWhatIsNoNameNothingIsRecorded(String name) {
		Actor.tell(this.request, name, "0192:310000007");
		assertThat(Actor.of(this.request).name()).matches("0192:310000007 unfit-[0-9a-f]{12}");
	}

	@Test
	void whoHasNoNameIsToldFromOthersAllTheSame() {
		assertThat(CallerName.of("31126050073")).isEqualTo(CallerName.of("31126050073"))
			.isNotEqualTo(CallerName.of("31126050154"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "kari", "auth0|5f7c8ec7c33c6c004bbafe82", "_x-9=", "-a+b/c", "kari@example.org" })
	void issuersNamesAreNames(String name) {
		assertThat(CallerName.of(name)).isEqualTo(name);
	}

	@Test
	void whoIsNotKnownIsAnAddress() {
		this.request.addHeader("X-Source-System", "vest-sak");
		assertThat(Actor.of(this.request)).isEqualTo(new Actor("address 127.0.0.1", "address 127.0.0.1"));
	}

}
