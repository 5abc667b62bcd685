package caseintake.safeguards;

import org.junit.jupiter.api.Test;

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

	@Test
	void whatIsNoNameIsNotRecorded() {
		Actor.tell(this.request, "31126050073", "0192:310000007");
		assertThat(Actor.of(this.request).name()).isEqualTo("0192:310000007");
	}

	@Test
	void whoIsNotKnownIsAnAddress() {
		this.request.addHeader("X-Source-System", "vest-sak");
		Actor.tell(this.request, "a name\nof two lines", null);
		assertThat(Actor.of(this.request)).isEqualTo(new Actor("address 127.0.0.1", "address 127.0.0.1"));
	}

}
