package caseintake.system.containers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.databind.JsonNode;

/** The Compose file as parsed, variables not replaced. */
final class ComposeFile {

	private final JsonNode root = ProjectFiles.yaml("docker-compose.yml");

	List<String> services() {
		return List.copyOf(this.root.get("services").propertyNames());
	}

	JsonNode service(String name) {
		return this.root.get("services").required(name);
	}

	String image(String service) {
		return service(service).required("image").asString();
	}

	Map<String, String> environment(String service) {
		var environment = new TreeMap<String, String>();
		service(service).path("environment")
			.properties()
			.forEach((variable) -> environment.put(variable.getKey(), variable.getValue().asString()));
		return environment;
	}

	/** Which variables of a service set a property, judged by Spring Boot itself. */
	Set<String> variablesFor(String service, String property) {
		var variables = new TreeSet<>(environment(service).keySet());
		variables.removeIf((variable) -> !sets(variable, property));
		return variables;
	}

	private static boolean sets(String variable, String property) {
		var source = new SystemEnvironmentPropertySource("systemEnvironment", Map.of(variable, "some value"));
		return ConfigurationPropertySources.from(source)
			.iterator()
			.next()
			.getConfigurationProperty(ConfigurationPropertyName.adapt(property, '.')) != null;
	}

	/** Which secret a service finds under a name. */
	Map<String, String> secrets(String service) {
		var secrets = new TreeMap<String, String>();
		service(service).path("secrets")
			.valueStream()
			.forEach((secret) -> secrets.put(secret.required("target").asString(),
					secret.required("source").asString()));
		return secrets;
	}

	List<String> list(String service, String field) {
		return service(service).path(field).valueStream().map(JsonNode::asString).toList();
	}

	JsonNode network(String name) {
		return this.root.get("networks").required(name);
	}

	List<String> secrets() {
		return List.copyOf(this.root.get("secrets").propertyNames());
	}

	List<String> volumes() {
		return List.copyOf(this.root.get("volumes").propertyNames());
	}

}
