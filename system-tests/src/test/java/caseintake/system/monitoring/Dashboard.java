package caseintake.system.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

import caseintake.system.containers.ProjectFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shipped dashboard of Grafana. */
public record Dashboard(String file, JsonNode root) {

	private static final Path FOLDER = ProjectFiles.PROJECT.resolve(AlertRules.FOLDER + "/grafana/dashboards");

	public static List<Dashboard> all() {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.sorted().map(Dashboard::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Dashboard read(Path file) {
		return new Dashboard(String.valueOf(file.getFileName()), JsonMapper.shared().readTree(file));
	}

	/** Those that show something. */
	List<JsonNode> panels() {
		return this.root.required("panels")
			.valueStream()
			.filter((panel) -> !panel.required("type").asString().equals("row"))
			.toList();
	}

	List<JsonNode> variables() {
		return this.root.required("templating").required("list").valueStream().toList();
	}

	/** What its panels ask, with variables. */
	List<String> questions() {
		return panels().stream()
			.flatMap((panel) -> panel.required("targets").valueStream())
			.map((target) -> target.required("expr").asString())
			.toList();
	}

	/** What its panels ask, as Grafana does: of all services, over a minute. */
	public List<String> expressions() {
		return questions().stream()
			.map((question) -> question
				.replaceAll("\\$job\\b", Matcher.quoteReplacement("intake-service|stats-service"))
				.replace("$__rate_interval", "1m"))
			.toList();
	}

}
