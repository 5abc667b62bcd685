package caseintake.system.supplychain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import caseintake.system.containers.ProjectFiles;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every library that a service brings along may be passed on with it. */
class LicencesTest {

	/** Names that SBOMs have for licences that ask for no more than to be told of. */
	private static final Set<String> ALLOWED = Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause",
			"EPL-1.0", "EPL-2.0");

	private final Map<String, Set<String>> licences = new TreeMap<>(Stream.of("intake-service", "stats-service")
		.flatMap((module) -> Component.of(module).stream())
		.filter(Component::isForeign)
		.collect(Collectors.toMap(Component::name, (component) -> new TreeSet<>(component.licences()),
				(one, same) -> one)));

	@Test
	void everyLicenceIsAllowed() {
		assertThat(this.licences).isNotEmpty()
			.allSatisfy((name, choice) -> assertThat(choice).as(name).anyMatch(ALLOWED::contains));
	}

	/** A new page stands in target after this failed. */
	@Test
	void thePageListsThemAll() throws IOException {
		List<String> rows = this.licences.entrySet()
			.stream()
			.map((each) -> "| `%s` | %s |".formatted(each.getKey(), String.join(" or ", each.getValue())))
			.toList();
		String page = """
				# Licences

				Libraries that the services bring along, from their SBOMs, and the licences that may be chosen.

				| library | licence |
				|---|---|
				%s
				""".formatted(String.join("\n", rows));
		Files.writeString(Path.of("target/licences.md"), page);
		assertThat(ProjectFiles.text("docs/licences.md")).isEqualTo(page);
	}

}
