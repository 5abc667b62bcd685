package caseintake.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import caseintake.localstack.LocalClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What integrators are told of the interface, held against running services. */
@TestMethodOrder(OrderAnnotation.class)
class InterfaceIT {

	@TempDir
	private static Path folder;

	private static Pipeline pipeline;

	@BeforeAll
	static void start() {
		pipeline = Pipeline.start(folder,
				Map.of("CASE_INTAKE_ERASURE_KEY", "a key that only this test has, of a test"));
	}

	@AfterAll
	static void stop() {
		if (pipeline != null) {
			pipeline.close();
		}
	}

	/** First, because it names releases and alarms by the numbers of a new service. */
	@Test
	@Order(1)
	void everyExampleOfTheDocumentsIsTrue() {
		var client = new ExampleClient();
		ExampleWalk intake = new ExampleWalk(ApiDocument.INTAKE, pipeline.intake(), client)
			.go("registerCase/new-case", "registerCase/again", "registerCase/something-else",
					"registerCase/wrong-code-and-day", "readCase", "findCase")
			.go("changeCase/transfer", "changeCase/transfer-again", "changeCase/stale-transfer",
					"changeCase/reclassify", "changeCase/assist", "changeCase/correct", "changeCase/withdraw",
					"changeCase/reinstate", "addReference/second-reference", "addReference/second-reference-again")
			.go("importCases/file", "importCases/csv-file", "listImports", "readImport", "listRefusedLines")
			.go("readReferenceData", "readJournal", "listCurrentImports", "readEvents", "readTotals", "listProblems",
					"explainProblem")
			.go("holdRelay/hold", "holdRelay/held-already", "listAlarms", "resolveAlarm/resolve",
					"resolveAlarm/resolve-again")
			.go("republishEvents/everything", "listRepublishing", "listLostEvents", "eraseReferences/erase",
					"listRepairs", "readAuditTrail");
		intake.assertNothingLeftOut();

		pipeline.awaitComplete(9);
		ExampleWalk stats = new ExampleWalk(ApiDocument.STATS, pipeline.stats(), client, "resolveAlarm",
				"retryQuarantined", "discardQuarantined")
			.go("countCases", "summariseOperation", "explainChanges", "streamCases", "readPipeline",
					"listCurrentImports", "readReferenceData", "readMe")
			.as("kari")
			.go("declareSeries/new-cases", "declareSeries/new-cases-again", "listSeries", "draftRelease/may-2017",
					"draftRelease/may-2017-again", "draftRelease/may-2017-later", "readRelease", "listReleases",
					"abandonDraft")
			.as("ola")
			.go("publishRelease", "readStatement", "correctRelease/nothing-to-correct",
					"withdrawRelease/not-by-oneself")
			.as("kari")
			.go("withdrawRelease/withdraw", "enterEarlierFigures/press-release",
					"enterEarlierFigures/press-release-again")
			.go("listAlarms", "resolveAlarm/resolve", "listQuarantine", "retryQuarantined",
					"discardQuarantined/discard")
			.go("beginRebuild", "listRebuilds", "readRebuild");
		Awaitility.await().until(() -> {
			JsonNode begun = pipeline.stats().get("/v1/rebuilds/2").json();
			return begun.path("counted").asLong() == begun.path("head").asLong();
		});
		stats.go("swapRebuild/swap", "deleteRebuild", "listRepairs", "readAuditTrail");
		stats.assertNothingLeftOut();
	}

	@Test
	void aGeneratedClientWalksThroughBothServices() throws Exception {
		String receipt = new IntakeWalk(address("intake")).walk("generated");
		new StatsWalk(address("stats")).walk(receipt, "generated");
	}

	@Test
	void aGeneratedClientSurvivesNewMembersInAnswers() throws Exception {
		try (var intake = new GrowingAnswers(address("intake")); var stats = new GrowingAnswers(address("stats"))) {
			String receipt = new IntakeWalk(intake.address()).walk("generated-later");
			new StatsWalk(stats.address()).walk(receipt, "generated-later");
		}
	}

	@Test
	void aCaseGoesFromDistrictToDistrictAndEachSeesAndDoesWhatIsTheirs() {
		Http intake = pipeline.intake();
		String registration = """
				{"sourceReference":"theirs","unit":"vest","category":"travel","openedOn":"2017-05-10"}""";
		assertThat(intake.commandAs(LocalClient.AGDER, "/v1/cases", registration).status()).isEqualTo(403);
		Http.Answer registered = intake.commandAs(LocalClient.VEST, "/v1/cases", registration);
		assertThat(registered.status()).as(registered.body()).isEqualTo(201);
		String address = "/v1/cases/" + registered.json().path("caseId").asString();
		assertThat(statuses(address)).containsExactly(200, 404, 404, 403);

		String moves = """
				{"changeReference":"theirs-moves","type":"transfer","from":"vest","to":"agder"}""";
		assertThat(intake.commandAs(LocalClient.AGDER, address + "/changes", moves).status()).isEqualTo(404);
		Http.Answer moved = intake.commandAs(LocalClient.VEST, address + "/changes", moves);
		assertThat(moved.status()).as(moved.body()).isEqualTo(201);
		assertThat(statuses(address)).as("who had it goes on seeing it").containsExactly(200, 200, 404, 403);
		String back = """
				{"changeReference":"theirs-back","type":"transfer","from":"agder","to":"vest"}""";
		assertThat(intake.commandAs(LocalClient.VEST, address + "/changes", back).status()).isEqualTo(404);

		String figures = "/v1/statistics/cases?receipt=" + moved.json().path("receipt").asString();
		Awaitility.await()
			.until(() -> pipeline.stats()
				.getAs(LocalClient.MONITOR, figures)
				.json()
				.path("receipt")
				.asString()
				.equals("counted"));
		assertThat(pipeline.stats().getAs(LocalClient.VEST, figures).status()).isEqualTo(403);
	}

	/** What two districts, a national unit and who looks at figures are answered. */
	private static List<Integer> statuses(String address) {
		return Stream.of(LocalClient.VEST, LocalClient.AGDER, LocalClient.KRIPOS, LocalClient.MONITOR)
			.map((client) -> pipeline.intake().getAs(client, address).status())
			.toList();
	}

	@Test
	void theCollectionOfRequestsRunsThrough() throws Exception {
		Tools.BRUNO.assumeInstalled();
		Tools.Result run = Tools.BRUNO.run(Pipeline.PROJECT.resolve("samples/bruno"), "run", "--env", "local",
				"--env-var", "intake=http://localhost:" + pipeline.service("intake").port(), "--env-var",
				"stats=http://localhost:" + pipeline.service("stats").port(), "--env-var", "token=" + Http.token());
		assertThat(run.status()).as(run.output()).isZero();
		assertThat(run.output()).contains("13 (13 Passed)");
	}

	@ParameterizedTest
	@CsvSource({ "intake, listProblems, Problems", "stats, readPipeline, Pipeline" })
	void thePagesShowCallsAndEventsAndTryACallWithinAStrictPolicy(String service, String call, String tag)
			throws IOException {
		Browser.assumeInstalled();
		try (Browser browser = Browser.open(pipeline.service(service).port(), folder)) {
			if (service.equals("stats")) {
				browser.visit(""); // logs in, and the page calls as who has
			}
			browser.resize(1366, 1200).visit("swagger-ui/index.html");
			browser.awaitText(".info .title", service + "-service");
			browser.awaitText(".opblock", "/");
			browser.keepPicture("calls-" + service);
			browser.visit("asyncapi");
			browser.awaitText("h1", "Case events");
			browser.keepPicture("events-" + service);
			browser.visit("swagger-ui/index.html#/" + tag + "/" + call);
			browser.awaitClick(".try-out__btn");
			browser.awaitClick(".execute");
			browser.awaitText(".live-responses-table .response .response-col_status", "200");
			browser.keepPicture("call-" + service);
			assertThat(browser.complaints()).isEmpty();
		}
	}

	private static URI address(String service) {
		return URI.create("http://localhost:" + pipeline.service(service).port());
	}

}
