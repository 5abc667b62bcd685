package caseintake.system;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import caseintake.localstack.LocalIssuer;
import caseintake.localstack.LocalPrometheus;
import caseintake.system.containers.ProjectFiles;
import caseintake.system.monitoring.AlertRules;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A real Prometheus with the shipped files, which asks the services of a pipeline. */
final class PrometheusServer implements AutoCloseable {

	private final LocalPrometheus process;

	private PrometheusServer(LocalPrometheus process) {
		this.process = process;
	}

	/** Only targets, intervals and the issuer's client are not the shipped ones. */
	static PrometheusServer start(Path folder, int intake, int stats) throws IOException {
		String shipped = ProjectFiles.text(AlertRules.FOLDER + "/prometheus.yml");
		String local = shipped.replace("[intake-service:8080]", "[127.0.0.1:%d]".formatted(intake))
			.replace("[stats-service:8081]", "[127.0.0.1:%d]".formatted(stats))
			.replace("interval: 15s", "interval: 1s")
			.replace("https://issuer.example.org/token", LocalIssuer.shared().uri() + "/token")
			.replace("client_id: prometheus", "client_id: monitor\n      endpoint_params: {client_id: monitor}")
			.replace("/etc/prometheus/client-secret", "client-secret");
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("client-secret"), "none");
		Path configuration = Files.writeString(folder.resolve("prometheus.yml"), local);
		Files.writeString(folder.resolve("alerts.yml"), ProjectFiles.text(AlertRules.FOLDER + "/alerts.yml"));
		return new PrometheusServer(LocalPrometheus.start(configuration, folder));
	}

	/** Series of the answer to an expression; fails if it is none. */
	JsonNode ask(String expression) {
		return get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8)).required("result");
	}

	/** The answer to an expression that has one value. */
	double value(String expression) {
		JsonNode answer = ask(expression);
		assertThat(answer).as(expression).hasSize(1);
		return Double.parseDouble(answer.get(0).required("value").get(1).asString());
	}

	/** Data of an answer of its API. */
	JsonNode get(String path) {
		Http.Answer answer = new Http(this.process.port()).get(path);
		assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
		return answer.json().required("data");
	}

	@Override
	public void close() {
		this.process.close();
	}

}
