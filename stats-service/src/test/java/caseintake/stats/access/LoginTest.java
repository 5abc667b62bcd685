package caseintake.stats.access;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import caseintake.localstack.LocalIssuer;
import caseintake.stats.answering.Stats;
import org.apache.catalina.Manager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** People, their session, and what another site can do with it. */
@ResourceLock("answering")
class LoginTest {

	private static final String EVERYTHING = "statistics:read releases:publish pipeline:operate";

	private final Stats stats = Stats.withEmptyCounters();

	private final Person person = new Person(this.stats.address());

	@Test
	void whoOpensThePageIsSentToTheIssuerWithAChallenge() {
		assertThat(this.person.sentToTheIssuer()).contains("/authorize?", "response_type=code", "code_challenge=",
				"code_challenge_method=S256", "state=", "nonce=");
	}

	/** Or a proxy's client could have people led to where it likes. */
	@Test
	void whatACallerSaysOfTheWayItCameIsNotBelieved() {
		assertThat(Person.location(this.person.get("/oauth2/authorization/people", "X-Forwarded-Host",
				"elsewhere.example", "Forwarded", "host=elsewhere.example")))
			.contains("redirect_uri=http://localhost")
			.doesNotContain("elsewhere");
	}

	@Test
	void ofTwoTokensNoneIsTaken() {
		this.person.logIn("kari", EVERYTHING);
		String token = LocalIssuer.bearer();
		assertThat(this.person.get("/v1/pipeline", "Authorization", token).statusCode()).isEqualTo(200);
		assertThat(this.person.get("/v1/pipeline", "Authorization", token, "Authorization", "Bearer none").statusCode())
			.isEqualTo(400);
	}

	@Test
	void whoAsksForFiguresIsNotSentAnywhere() {
		HttpResponse<String> answer = this.person.get("/v1/pipeline");

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.body()).contains("/problems/unauthenticated");
	}

	@Test
	void whoHasLoggedInSeesThePageAndItsFigures() {
		HttpResponse<String> back = this.person.logIn("kari", EVERYTHING);

		assertThat(Person.location(back)).endsWith("/");
		assertThat(back.headers().allValues("Set-Cookie"))
			.anySatisfy((cookie) -> assertThat(cookie).contains("JSESSIONID=", "HttpOnly", "SameSite=Lax"));
		assertThat(this.person.get("/").statusCode()).isEqualTo(200);
		assertThat(this.person.get("/v1/pipeline").statusCode()).isEqualTo(200);
	}

	@Test
	void whoHasLoggedInIsToldWhoTheyAreAndWhatTheyMayDo() {
		this.person.logIn("kari", "releases:publish statistics:read reading-the-news");

		assertThat(this.person.get("/v1/me").body())
			.isEqualTo("{\"name\":\"kari\",\"scopes\":[\"statistics:read\",\"releases:publish\"]}");
	}

	@Test
	void anIdentityOfAnotherIssuerIsNobody() {
		try (Stats another = Stats.own("--case-intake.access.people-issuer=http://localhost/another")) {
			Person stranger = new Person(another.address());
			assertThat(stranger.logIn("kari", EVERYTHING).statusCode()).isEqualTo(401);
			assertThat(stranger.get("/v1/pipeline").statusCode()).isEqualTo(401);
		}
	}

	@Test
	void rolesSayWhatAPersonMayDo() {
		this.person.logIn("guest", "reading-the-news");

		HttpResponse<String> answer = this.person.get("/v1/pipeline");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("/problems/forbidden");
	}

	@Test
	void anotherSiteCannotCommandInAPersonsName() {
		this.person.logIn("kari", EVERYTHING);
		this.person.get("/");
		String token = this.person.cookie("XSRF-TOKEN").map(HttpCookie::getValue).orElseThrow();

		HttpResponse<String> refused = this.person.post("/v1/releases/7/publish");
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("X-XSRF-TOKEN").doesNotContain("scope");
		assertThat(this.person.post("/v1/releases/7/publish", "X-XSRF-TOKEN", "guessed").statusCode()).isEqualTo(403);
		assertThat(this.person.post("/v1/releases/7/publish", "X-XSRF-TOKEN", token).statusCode()).isEqualTo(404);
		await().untilAsserted(
				() -> assertThat(recorded()).contains("kari | POST /v1/releases/{id}/publish | 403 | refused"));
	}

	/** Or a program's token would do with a person's rights what it may not. */
	@Test
	void aSessionDoesNotHelpATokenThatIsNone() {
		this.person.logIn("kari", EVERYTHING);
		HttpResponse<String> answer = this.person.get("/v1/pipeline", "Authorization", "Bearer none");
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate"))
			.hasValueSatisfying((challenge) -> assertThat(challenge)
				.contains("error=\"invalid_token\", error_description=\"The token is"));
		assertThat(answer.body()).contains("\"detail\":\"The token is no JWT that a key of the issuer has signed.\"");
	}

	@Test
	void aSessionEndsWhenThePersonWants() {
		this.person.logIn("kari", EVERYTHING);
		this.person.get("/");
		String token = this.person.cookie("XSRF-TOKEN").map(HttpCookie::getValue).orElseThrow();

		assertThat(this.person.post("/logout", "X-XSRF-TOKEN", token).body()).isEqualTo("{\"next\":null}");

		assertThat(this.person.get("/v1/pipeline").statusCode()).isEqualTo(401);
	}

	/** Who sits down next would be the same person, without a question. */
	@Test
	void itEndsAtTheIssuerTooWhereThatHasALogout() {
		try (Stats another = Stats
			.own("--spring.security.oauth2.client.provider.people.issuer-uri=" + LocalIssuer.shared().uri())) {
			Person leaving = new Person(another.address());
			leaving.logIn("kari", EVERYTHING);
			leaving.get("/");
			String token = leaving.cookie("XSRF-TOKEN").map(HttpCookie::getValue).orElseThrow();
			assertThat(leaving.post("/logout", "X-XSRF-TOKEN", token).body())
				.contains(LocalIssuer.shared().uri() + "/endsession?id_token_hint=", "post_logout_redirect_uri=");
		}
	}

	@Test
	void aSessionEndsAfterAWorkingDayHoweverBusyItIs() {
		this.person.logIn("kari", EVERYTHING);
		this.stats.clock().set(Instant.now().plus(WorkingDay.LENGTH).minusSeconds(60));
		assertThat(this.person.get("/v1/pipeline").statusCode()).isEqualTo(200);

		this.stats.clock().set(Instant.now().plus(WorkingDay.LENGTH).plusSeconds(60));
		assertThat(this.person.get("/v1/pipeline").statusCode()).isEqualTo(401);
		this.stats.clock().set(Instant.EPOCH);
		assertThat(this.person.get("/v1/pipeline").statusCode()).isEqualTo(401);
	}

	/** One who was watched while they began must not be somebody when they are in. */
	@Test
	void aSessionHasAnotherNameAfterTheLogin() {
		this.person.sentToTheIssuer();
		String before = this.person.cookie("JSESSIONID").map(HttpCookie::getValue).orElseThrow();
		this.person.logIn("kari", EVERYTHING);
		assertThat(this.person.cookie("JSESSIONID").map(HttpCookie::getValue))
			.hasValueSatisfying((after) -> assertThat(after).isNotEqualTo(before));
	}

	@Test
	void whoComesAndGoesIsRecorded() {
		this.person.logIn("kari", EVERYTHING);
		this.person.get("/");
		String token = this.person.cookie("XSRF-TOKEN").map(HttpCookie::getValue).orElseThrow();
		this.person.post("/logout", "X-XSRF-TOKEN", token);
		new Person(this.stats.address()).get("/login/oauth2/code/people?code=guessed&state=guessed");

		await().untilAsserted(() -> assertThat(recorded()).contains("kari | GET /login/oauth2/code/people | 302 | done",
				"kari | POST /logout | 200 | done",
				"address 127.0.0.1 | GET /login/oauth2/code/people | 401 | refused"));
	}

	private List<String> recorded() {
		return this.stats.jdbc()
			.sql("select concat_ws(' | ', actor, call, subject, status, decision) from audit_entry")
			.query(String.class)
			.list();
	}

	@Test
	void whoFindsNoRoomForASessionIsAskedToComeAgain() {
		try (Stats another = Stats.own()) {
			Person last = new Person(another.address());
			Manager sessions = another.sessions();
			for (int i = 0; i < BoundedSessions.MOST; i++) {
				sessions.createSession(null);
			}
			HttpResponse<String> answer = last.get("/oauth2/authorization/people");
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).isPresent();
			assertThat(answer.body()).contains("/problems/unavailable");
		}
	}

	/** Each who begins takes memory, and nobody knows who they are. */
	@Test
	void whoBeginsToLogInAgainAndAgainIsAskedToWait() {
		try (Stats another = Stats.own()) {
			Person hasty = new Person(another.address());
			assertThat(IntStream.range(0, 40)
				.map((i) -> hasty.get("/oauth2/authorization/people").statusCode())
				.boxed()
				.collect(Collectors.toSet())).containsExactlyInAnyOrder(302, 429);
		}
	}

	@Test
	void aPersonHasTheNameThatTheirTokensWouldHave() {
		try (Stats another = Stats.own("--case-intake.access.person-claim=roles")) {
			Person named = new Person(another.address());
			named.logIn("kari", "statistics:read");
			assertThat(named.get("/v1/me").body()).contains("\"name\":\"statistics:read\"");
		}
	}

}
