package caseintake.system.supplychain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.maven.artifact.versioning.ComparableVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Known vulnerabilities, in the format of OSV, from a zip file of JSON documents that
 * somebody has brought here: nothing is asked over a network.
 */
final class Advisories {

	private static final JsonMapper JSON = new JsonMapper();

	private Advisories() {
	}

	/** What is known of these very versions: advisory, library, version. */
	static List<String> against(Path database, Collection<Component> components) throws IOException {
		List<String> found = new ArrayList<>();
		try (InputStream file = Files.newInputStream(database); ZipInputStream entries = new ZipInputStream(file)) {
			for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
				if (entry.getName().endsWith(".json")) {
					JsonNode advisory = JSON.readTree(entries.readAllBytes());
					components.stream()
						.filter((component) -> concerns(advisory, component))
						.forEach((component) -> found.add("%s %s %s".formatted(advisory.required("id").asString(),
								component.name(), component.version())));
				}
			}
		}
		return found;
	}

	private static boolean concerns(JsonNode advisory, Component component) {
		return !advisory.has("withdrawn") && advisory.path("affected")
			.valueStream()
			.filter((affected) -> affected.path("package").path("ecosystem").asString("").equals("Maven"))
			.filter((affected) -> affected.path("package").path("name").asString("").equals(component.name()))
			.anyMatch((affected) -> names(affected, component.version()));
	}

	private static boolean names(JsonNode affected, String version) {
		Stream<String> versions = affected.path("versions").valueStream().map(JsonNode::asString);
		return versions.anyMatch(version::equals)
				|| affected.path("ranges").valueStream().anyMatch((range) -> reaches(range.path("events"), version));
	}

	/** Events stand in the order of versions. */
	private static boolean reaches(JsonNode events, String version) {
		var own = new ComparableVersion(version);
		boolean affected = false;
		for (JsonNode event : events) {
			if (event.has("introduced")) {
				affected |= own.compareTo(new ComparableVersion(event.get("introduced").asString())) >= 0;
			}
			else if (event.has("fixed")) {
				affected &= own.compareTo(new ComparableVersion(event.get("fixed").asString())) < 0;
			}
			else if (event.has("last_affected")) {
				affected &= own.compareTo(new ComparableVersion(event.get("last_affected").asString())) <= 0;
			}
		}
		return affected;
	}

}
