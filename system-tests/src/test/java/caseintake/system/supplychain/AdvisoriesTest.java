package caseintake.system.supplychain;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

class AdvisoriesTest {

	/** The zip of all advisories about Maven's libraries, as OSV gives it away. */
	private static final String DATABASE = "OSV_DATABASE";

	@TempDir
	private Path folder;

	@Test
	void noServiceHasAVersionThatIsKnownToBeVulnerable() throws IOException {
		String database = System.getenv(DATABASE);
		assumeThat(database).as("skipped, so nothing was checked: %s names no file of known vulnerabilities", DATABASE)
			.isNotNull();
		List<Component> components = Stream.of("intake-service", "stats-service")
			.flatMap((module) -> Component.of(module).stream())
			.distinct()
			.toList();
		assertThat(Advisories.against(Path.of(String.valueOf(database)), components)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "1.9, false", "2.0, true", "2.0.1-RC1, true", "2.0.1, false", "3.0-alpha1, true", "3.5, true",
			"3.5.1, false", "4.2, true" })
	void aVersionIsHeldAgainstRangesAndNames(String version, boolean known) throws IOException {
		Path database = database("""
				{"id":"made-up-1","affected":[{"package":{"ecosystem":"Maven","name":"org.example:lib"},
				"ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"2.0"},{"fixed":"2.0.1"}]},
				{"type":"ECOSYSTEM","events":[{"introduced":"3.0-alpha1"},{"last_affected":"3.5"}]}],
				"versions":["4.2"]}]}""");
		assertThat(Advisories.against(database, List.of(new Component("org.example:lib", version, List.of()))))
			.isEqualTo(known ? List.of("made-up-1 org.example:lib " + version) : List.of());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Maven|org.example:other|", "npm|org.example:lib|", "Maven|org.example:lib|2026-01-01" })
	void othersAndWhatWasWithdrawnDoNotConcern(String ecosystem, String name, String withdrawn) throws IOException {
		Path database = database("""
				{"id":"made-up-2",%s"affected":[{"package":{"ecosystem":"%s","name":"%s"},"versions":["1.0"]}]}"""
			.formatted((withdrawn != null) ? "\"withdrawn\":\"" + withdrawn + "\"," : "", ecosystem, name));
		assertThat(Advisories.against(database, List.of(new Component("org.example:lib", "1.0", List.of())))).isEmpty();
	}

	private Path database(String advisory) throws IOException {
		Path file = this.folder.resolve("all.zip");
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("made-up.json"));
			zip.write(advisory.getBytes(StandardCharsets.UTF_8));
		}
		return file;
	}

}
