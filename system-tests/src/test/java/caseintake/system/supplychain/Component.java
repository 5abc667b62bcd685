package caseintake.system.supplychain;

import java.util.List;
import java.util.stream.Stream;

import caseintake.system.containers.ProjectFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A library that a service brings along, as its SBOM names it.
 *
 * @param name group and artifact, with a colon between them
 * @param licences any of these may be chosen
 */
record Component(String name, String version, List<String> licences) {

	/** All of a service, by its SBOM (CycloneDX), which its build has made. */
	static List<Component> of(String module) {
		String file = module + "/target/classes/META-INF/sbom/application.cdx.json";
		assertThat(ProjectFiles.PROJECT.resolve(file)).as("an SBOM is made where Maven is not offline").exists();
		JsonNode bom = new JsonMapper().readTree(ProjectFiles.text(file));
		return bom.required("components").valueStream().map(Component::read).toList();
	}

	private static Component read(JsonNode component) {
		List<String> licences = component.path("licenses").valueStream().flatMap(Component::licence).toList();
		return new Component(component.path("group").asString("") + ":" + component.required("name").asString(),
				component.required("version").asString(), licences);
	}

	private static Stream<String> licence(JsonNode choice) {
		JsonNode licence = choice.path("license");
		return Stream.of(choice.path("expression"), licence.path("id"), licence.path("name"))
			.filter(JsonNode::isString)
			.map(JsonNode::asString)
			.limit(1);
	}

	/** Not a part of this project. */
	boolean isForeign() {
		return !this.name.startsWith("caseintake:");
	}

}
