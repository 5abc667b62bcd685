package caseintake.system.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the project says about itself in other places. */
public final class ProjectFiles {

	/** The folder that the modules stand in: Maven runs tests in the module's folder. */
	public static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

	private ProjectFiles() {
	}

	public static String text(String file) {
		try {
			return Files.readString(PROJECT.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static JsonNode yaml(String file) {
		return new YAMLMapper().readTree(text(file));
	}

	/** The first part of a version property in the root POM. */
	public static String majorOf(String property) {
		Pattern element = Pattern.compile("<" + Pattern.quote(property) + ">(\\d+)[^<]*</");
		Matcher matcher = element.matcher(text("pom.xml"));
		assertThat(matcher.find()).as("property " + property).isTrue();
		return matcher.group(1);
	}

	/** A service's settings in {@code application.yaml}, by the property's whole name. */
	public static Map<String, String> settings(String module) {
		var settings = new TreeMap<String, String>();
		collect("", yaml(module + "/src/main/resources/application.yaml"), settings);
		return settings;
	}

	private static void collect(String path, JsonNode node, Map<String, String> settings) {
		if (node.isObject()) {
			node.properties().forEach((field) -> collect(path + "." + field.getKey(), field.getValue(), settings));
			return;
		}
		settings.put(path.substring(1), node.asString());
	}

}
