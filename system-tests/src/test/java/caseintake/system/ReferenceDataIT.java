package caseintake.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * New versions of the reference data while both services run, each with a file of its
 * own.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReferenceDataIT {

	private static final List<String> BOTH = List.of("intake", "stats");

	@TempDir
	private static Path folder;

	private static Pipeline pipeline;

	@BeforeAll
	static void start() throws IOException {
		for (String service : BOTH) {
			bring(service, "v1", "north", "south");
		}
		pipeline = Pipeline.start(folder, Map.of("CASE_INTAKE_REFERENCE_DATA",
				folder.toUri() + "${spring.application.name}.yaml", "CASE_INTAKE_REFERENCE_DATA_INTERVAL", "100ms"));
		assertThat(register(1, "north")).isEqualTo(201);
		pipeline.awaitComplete(1);
	}

	@AfterAll
	static void stop() {
		pipeline.close();
	}

	@Test
	@Order(1)
	void statsMayHaveTheNewVersionFirst() throws IOException {
		bring("stats", "v2", "east", "north", "south");
		awaitVersion("stats", "v2");
		assertThat(register(2, "east")).isEqualTo(422);
		bring("intake", "v2", "east", "north", "south");
		awaitVersion("intake", "v2");
		assertThat(register(2, "east")).isEqualTo(201);
		pipeline.awaitComplete(2);
		assertThat(figures()).isEqualTo("v2 east=1 north=1 south=0");
	}

	@Test
	@Order(2)
	void intakeMayHaveItFirst() throws IOException {
		bring("intake", "v3", "west", "east", "north", "south");
		awaitVersion("intake", "v3");
		assertThat(register(3, "west")).isEqualTo(201);
		pipeline.awaitComplete(3);
		assertThat(figures()).as("counted, and shown by its code").isEqualTo("v2 east=1 north=1 south=0 west=1");
		bring("stats", "v3", "west", "east", "north", "south");
		awaitVersion("stats", "v3");
		assertThat(figures()).isEqualTo("v3 west=1 east=1 north=1 south=0");
	}

	@Test
	@Order(3)
	void aBadFileIsKeptOutOfBoth() throws IOException {
		for (String service : BOTH) {
			put(service, "version: v4\nunits: [\n");
		}
		for (String service : BOTH) {
			assertThat(awaitRefusal(service)).contains("The file is not well-formed YAML at line 3");
			assertThat(http(service).get("/actuator/prometheus").body())
				.contains("case_intake_reference_data_refused 1.0");
		}
		assertThat(register(4, "south")).isEqualTo(201);
		pipeline.awaitComplete(4);
		assertThat(figures()).isEqualTo("v3 west=1 east=1 north=1 south=1");
	}

	@Test
	@Order(4)
	void aCodeInUseDoesNotVanishFromEither() throws IOException {
		for (String service : BOTH) {
			bring(service, "v5", "north", "south");
			Awaitility.await()
				.untilAsserted(() -> assertThat(awaitRefusal(service)).contains("must keep the code \\\"east\\\"",
						"must keep the code \\\"west\\\""));
		}
		assertThat(figures()).isEqualTo("v3 west=1 east=1 north=1 south=1");
		for (String service : BOTH) {
			bring(service, "v6", "north", "south", "east", "west");
			awaitVersion(service, "v6");
			assertThat(state(service).path("refused").isValueNode() || state(service).path("refused").isMissingNode())
				.isTrue();
		}
		assertThat(figures()).isEqualTo("v6 north=1 south=1 east=1 west=1");
	}

	private static void bring(String service, String version, String... units) throws IOException {
		var file = new StringBuilder(
				"version: " + version + "\nzone: Europe/Oslo\nearliestOpeningDay: 2016-01-01\nunits:\n");
		for (String unit : units) {
			file.append("  - {code: ").append(unit).append(", names: {en: Unit}, kind: district}\n");
		}
		put(service, file.append("operations: []\ncategories:\n  - {code: fraud, names: {en: Fraud}}\n").toString());
	}

	/** As an operator does, so that nobody reads half a file. */
	private static void put(String service, String content) throws IOException {
		Path written = Files.writeString(folder.resolve("next.yaml"), content);
		Files.move(written, folder.resolve(service + "-service.yaml"), StandardCopyOption.ATOMIC_MOVE);
	}

	private static void awaitVersion(String service, String version) {
		Awaitility.await()
			.untilAsserted(() -> assertThat(state(service).path("version").asString("")).isEqualTo(version));
	}

	private static String awaitRefusal(String service) {
		Awaitility.await().until(() -> state(service).at("/refused/reasons").isArray());
		return state(service).at("/refused/reasons").toString();
	}

	/** What a service says of its reference data. */
	private static JsonNode state(String service) {
		return service.equals("intake") ? pipeline.intake().get("/v1/reference-data").json()
				: pipeline.stats().get("/v1/pipeline").json().path("referenceData");
	}

	private static Http http(String service) {
		return service.equals("intake") ? pipeline.intake() : pipeline.stats();
	}

	private static int register(int number, String unit) {
		return pipeline.intake().register("""
				{"sourceReference":"case-%d","unit":"%s","category":"fraud","openedOn":"2016-05-17"}
				""".formatted(number, unit)).status();
	}

	/** The version of the answer, and cases by unit in its order. */
	private static String figures() {
		JsonNode answer = pipeline.stats().get("/v1/statistics/cases?groupBy=unit").json();
		var figures = new StringBuilder(answer.path("referenceDataVersion").asString());
		answer.path("rows")
			.forEach((row) -> figures.append(' ')
				.append(row.path("unit").asString())
				.append('=')
				.append(row.path("cases").asLong()));
		return figures.toString();
	}

}
