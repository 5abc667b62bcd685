package caseintake.system;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import caseintake.localstack.LocalPrometheus;
import caseintake.system.monitoring.AlertRules;
import caseintake.system.monitoring.Dashboard;
import caseintake.system.monitoring.Exposition;
import caseintake.system.monitoring.MetricsTable;
import caseintake.system.monitoring.PromQl;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What is shipped and written for monitoring, held against running services. */
class MonitoringIT {

	/** Prometheus makes these itself. */
	private static final Set<String> OF_PROMETHEUS = Set.of("up");

	/** Prometheus gives them to every series. */
	private static final Set<String> TARGET_LABELS = Set.of("job", "instance");

	@TempDir
	private static Path folder;

	private static TraceCollector collector;

	private static Pipeline pipeline;

	@BeforeAll
	static void start() throws Exception {
		collector = TraceCollector.start();
		pipeline = Pipeline.start(folder,
				Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", collector.address(),
						"MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_SCHEDULEDELAY", "200ms",
						"MANAGEMENT_TRACING_SAMPLING_PROBABILITY", "0", "CASE_INTAKE_ACCESS_OPEN_METRICS", "false"));
		Http intake = pipeline.intake();
		assertThat(intake.register(registration("one", "live-streaming")).status()).isEqualTo(201);
		assertThat(intake.register(registration("one", "travel")).status()).isEqualTo(409);
		assertThat(intake.register("{}").status()).isEqualTo(422);
		pipeline.awaitComplete(1);
		assertThat(pipeline.stats().get("/v1/statistics/cases?groupBy=unit,category,operation").status())
			.isEqualTo(200);
	}

	@AfterAll
	static void stop() {
		pipeline.close();
		collector.close();
	}

	private static String registration(String reference, String category) {
		return """
				{"sourceReference":"%s","operation":"dark-room","unit":"vest","category":"%s","openedOn":"2016-05-17"}"""
			.formatted(reference, category);
	}

	private static Map<String, Exposition> expositions() {
		var all = new LinkedHashMap<String, Exposition>();
		all.put("intake-service", Exposition.of(pipeline.intake().get("/actuator/prometheus").body()));
		all.put("stats-service", Exposition.of(pipeline.stats().get("/actuator/prometheus").body()));
		return all;
	}

	@Test
	void theTableListsExactlyTheMetricsOfBothServices() {
		record Metric(String name, String type, Set<String> labels, String service) {
		}
		List<Metric> told = MetricsTable.rows()
			.stream()
			.map((row) -> new Metric(row.name(), row.type(), row.labels(), row.service()))
			.toList();
		assertThat(expositions().entrySet()
			.stream()
			.flatMap((service) -> service.getValue()
				.own()
				.map((family) -> new Metric(family.name(), family.type(), family.labels(), service.getKey()))))
			.containsExactlyInAnyOrderElementsOf(told);
	}

	@Test
	void noLabelSaysWhatACaseIsAbout() {
		Set<String> codes = codes(pipeline.intake().get("/v1/reference-data").json());
		assertThat(codes).contains("dark-room", "vest", "live-streaming");
		assertThat(expositions().values().stream().flatMap(Exposition::own)).allSatisfy((family) -> {
			assertThat(family.labels()).as(family.name())
				.doesNotContain("operation", "category", "unit", "openingUnit", "reference", "caseId", "case");
			assertThat(family.values()).as(family.name()).doesNotContainAnyElementsOf(codes);
		});
	}

	private static Set<String> codes(JsonNode referenceData) {
		return new TreeSet<>(Stream.of("units", "operations", "categories")
			.flatMap((kind) -> referenceData.required(kind).valueStream())
			.map((entry) -> entry.required("code").asString())
			.toList());
	}

	@Test
	void everySeriesThatAnAlertOrADashboardAsksForIsThere() {
		Map<String, Exposition> services = expositions();
		assertThat(expressions()).allSatisfy((expression) -> PromQl.series(expression).forEach((name, labels) -> {
			var ownLabels = new TreeSet<>(labels);
			ownLabels.removeAll(TARGET_LABELS);
			assertThat(OF_PROMETHEUS.contains(name)
					|| services.values().stream().anyMatch((service) -> service.has(name, ownLabels)))
				.as(name + ownLabels + " of " + expression)
				.isTrue();
		}));
	}

	private static List<String> expressions() {
		return Stream
			.concat(AlertRules.all().stream().map(AlertRules.Alert::expression),
					Dashboard.all().stream().flatMap((dashboard) -> dashboard.expressions().stream()))
			.toList();
	}

	@Test
	void aRealPrometheusAsksTheServicesAndAnswersEveryExpression() throws Exception {
		assumeTrue(LocalPrometheus.isInstalled(), LocalPrometheus.SKIPPED);
		try (PrometheusServer prometheus = PrometheusServer.start(folder.resolve("prometheus"),
				pipeline.service("intake").port(), pipeline.service("stats").port())) {
			Awaitility.await().until(() -> prometheus.ask("up == 1").size() == 2);
			assertThat(prometheus.value("case_intake_registrations_total{outcome=\"created\"}")).isPositive();
			assertThat(prometheus.value("sum(case_intake_events_total{outcome=\"applied\"})")).isPositive();
			expressions().forEach(prometheus::ask);
			assertEveryAlertIsLoadedAndQuiet(prometheus);
		}
	}

	private static void assertEveryAlertIsLoadedAndQuiet(PrometheusServer prometheus) {
		Awaitility.await().untilAsserted(() -> {
			List<JsonNode> rules = prometheus.get("/api/v1/rules")
				.required("groups")
				.valueStream()
				.flatMap((group) -> group.required("rules").valueStream())
				.toList();
			assertThat(rules).hasSameSizeAs(AlertRules.all()).allSatisfy((rule) -> {
				assertThat(rule.required("health").asString()).as(rule.toString()).isEqualTo("ok");
				assertThat(rule.required("state").asString()).as(rule.toString()).isNotEqualTo("firing");
			});
		});
	}

	@Test
	void aCaseIsOneTraceFromItsRequestToTheCounters() {
		String traceId = "0af7651916cd43dd8448eb211c80319c";
		String caseId = traced("seen", "00-" + traceId + "-b7ad6b7169203331-01");
		Awaitility.await().until(() -> names(traceId).contains("count case-events.v1"));
		Awaitility.await().until(() -> names(traceId).size() == 4);
		TraceCollector.Seen request = span(traceId, "http post /v1/cases");
		TraceCollector.Seen commit = span(traceId, "commit case-events.v1");
		TraceCollector.Seen send = span(traceId, "send case-events.v1");
		TraceCollector.Seen count = span(traceId, "count case-events.v1");
		assertThat(request.parentId()).isEqualTo("b7ad6b7169203331");
		assertThat(commit.parentId()).isEqualTo(request.spanId());
		assertThat(send.parentId()).isEqualTo(commit.spanId());
		assertThat(count.parentId()).isEqualTo(commit.spanId());
		assertThat(List.of(request, commit, send)).allMatch((span) -> span.service().equals("intake-service"));
		assertThat(count.service()).isEqualTo("stats-service");
		assertThat(List.of(commit, send, count)).extracting((span) -> span.attributes().get("messaging.operation.type"))
			.containsExactly("create", "send", "process");
		assertThat(collector.all()).allSatisfy((span) -> assertThat(span.everything()).doesNotContain("trace-test-seen",
				caseId, "vest", "live-streaming", "dark-room"));
	}

	@Test
	void whatNobodyWantsToSeeIsNotSent() {
		String unseen = "1af7651916cd43dd8448eb211c80319c";
		traced("unseen", "00-" + unseen + "-b7ad6b7169203331-00");
		String after = "2af7651916cd43dd8448eb211c80319c";
		traced("after", "00-" + after + "-b7ad6b7169203331-01");
		Awaitility.await().until(() -> names(after).size() == 4);
		assertThat(collector.trace(unseen)).isEmpty();
		assertThat(collector.all()).as("nothing but requests begins a trace")
			.allMatch((span) -> span.name().startsWith("http post") || span.name().endsWith(" case-events.v1"));
	}

	private static String traced(String reference, String traceparent) {
		Http.Answer answer = pipeline.intake()
			.registerTraced(registration("trace-test-" + reference, "live-streaming"), traceparent);
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer.json().required("caseId").asString();
	}

	private static List<String> names(String traceId) {
		return collector.trace(traceId).stream().map(TraceCollector.Seen::name).toList();
	}

	private static TraceCollector.Seen span(String traceId, String name) {
		return collector.trace(traceId).stream().filter((span) -> span.name().equals(name)).findAny().orElseThrow();
	}

}
