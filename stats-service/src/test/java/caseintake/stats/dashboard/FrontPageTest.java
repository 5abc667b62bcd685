package caseintake.stats.dashboard;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import caseintake.localstack.LocalIssuer;
import caseintake.stats.answering.Stats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("answering")
class FrontPageTest {

	private static final Pattern ASSET = Pattern.compile("\"(assets/[0-9a-f]{16}/[^\"]+)\"");

	private static final int KILOBYTE = 1000;

	private final Stats stats = Stats.withEmptyCounters();

	private final HttpClient client = HttpClient.newHttpClient();

	private final HttpResponse<byte[]> page = get("/");

	@Test
	void thePageIsAskedForEachTimeAndItsFilesOnce() {
		assertThat(this.page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(this.page.headers().firstValue("Cache-Control")).hasValue("no-cache");
		assertThat(assets()).hasSizeGreaterThan(30)
			.allSatisfy((asset) -> assertThat(get("/" + asset).headers().firstValue("Cache-Control"))
				.hasValue("max-age=31536000, public, immutable"));
	}

	@Test
	void everyFileOfThePageIsThereAndNoModuleIsWaitedForOneAfterTheOther() {
		assertThat(assets()).allSatisfy((asset) -> assertThat(get("/" + asset).statusCode()).isEqualTo(200));
		String named = String.join(" ", assets());
		assertThat(PageSources.modules()).isNotEmpty().allSatisfy((module) -> assertThat(named).contains("/" + module));
	}

	@Test
	void aFileOfAnotherVersionIsNotThisOne() {
		assertThat(get("/assets/0000000000000000/app.js").statusCode()).isEqualTo(404);
	}

	@Test
	void itLeadsToThePagesThatDescribeTheInterfaceWhereTheyAreNotSwitchedOff() {
		assertThat(html(this.stats)).contains("data-descriptions=\"swagger-ui/index.html asyncapi\"");
		try (Stats without = Stats.own("--springdoc.swagger-ui.enabled=false")) {
			assertThat(html(without)).contains("data-descriptions=\"\"");
			assertThat(send(request(without, "/asyncapi"), BodyHandlers.discarding()).statusCode()).isEqualTo(404);
		}
		try (Stats without = Stats.own("--springdoc.api-docs.enabled=false")) {
			assertThat(html(without)).contains("data-descriptions=\"asyncapi\"");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/v1/pipeline", "/v1/statistics/cases?unit=nowhere", "/nowhere" })
	void everyAnswerTellsTheBrowserToStayAtHome(String path) {
		HttpResponse<byte[]> answer = get(path);
		assertThat(answer.headers().firstValue("Content-Security-Policy")).get()
			.asString()
			.contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
			.doesNotContain("unsafe", "http", "*");
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
	}

	@Test
	void thePageWithEverythingThatItMayFetchWeighsLessThan300Kilobytes() {
		var all = new TreeSet<>(assets());
		String folder = assets().getFirst().replaceFirst("(assets/[0-9a-f]+/).*", "$1");
		all.add(folder + "text/nb.js");
		all.add(folder + "text/en.js");
		all.add(folder + "library/uPlot.esm.js");
		long weight = this.page.body().length
				+ all.stream().map((asset) -> get("/" + asset)).mapToLong((answer) -> answer.body().length).sum();
		assertThat(weight).isBetween(20L * KILOBYTE, 300L * KILOBYTE);
	}

	@Test
	void figuresAreNotHeldUpByCompression() {
		assertThat(get("/v1/reference-data").headers().firstValue("Content-Encoding")).isEmpty();
		assertThat(this.page.headers().firstValue("Content-Encoding")).hasValue("gzip");
	}

	private String html(Stats stats) {
		return send(request(stats, "/"), BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
	}

	private List<String> assets() {
		return ASSET.matcher(html(this.stats)).results().map((MatchResult result) -> result.group(1)).toList();
	}

	private HttpResponse<byte[]> get(String path) {
		return send(request(this.stats, path).header("Accept-Encoding", "gzip"), BodyHandlers.ofByteArray());
	}

	private static HttpRequest.Builder request(Stats stats, String path) {
		return HttpRequest.newBuilder(URI.create(stats.address() + path)).header("Authorization", LocalIssuer.bearer());
	}

	private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
		try {
			return this.client.send(request.build(), body);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
