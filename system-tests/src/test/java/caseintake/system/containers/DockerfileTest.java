package caseintake.system.containers;

import java.nio.file.Files;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@ValueSource(strings = { "intake-service", "stats-service" })
class DockerfileTest {

	private final String module;

	private final String dockerfile;

	DockerfileTest(String module) {
		this.module = module;
		this.dockerfile = ProjectFiles.text(module + "/Dockerfile");
	}

	@Test
	void everyStageHasTheJavaThatTheProjectIsBuiltFor() {
		String image = "FROM eclipse-temurin:" + ProjectFiles.majorOf("java.version") + "-jre";
		assertThat(this.dockerfile.lines().filter((line) -> line.startsWith("FROM "))).hasSize(2)
			.allMatch((line) -> line.startsWith(image));
	}

	@Test
	void itPackagesTheJarThatTheModuleBuilds() {
		String jar = this.module + ".jar";
		assertThat(ProjectFiles.text(this.module + "/pom.xml")).contains("<finalName>" + this.module + "</finalName>");
		assertThat(this.dockerfile).contains("COPY target/" + jar + " .", "\"-jar\", \"" + jar + "\"");
		assertThat(ProjectFiles.text(this.module + "/.dockerignore").lines()).containsExactly("*", "!target/" + jar);
	}

	@Test
	void itAsksForReadinessOnTheServicesOwnPort() {
		String port = ProjectFiles.settings(this.module).get("server.port");
		assertThat(this.dockerfile).contains("EXPOSE " + port + "\n",
				"${MANAGEMENT_SERVER_PORT:-${SERVER_PORT:-" + port + "}}", "GET /actuator/health/readiness ");
	}

	@Test
	void itDoesNotRunAsRoot() {
		assertThat(this.dockerfile).containsPattern(Pattern.compile("^USER [1-9]\\d+:[1-9]\\d+$", Pattern.MULTILINE));
	}

	@Test
	void theComposeFileBuildsItFromThisFolder() {
		String service = this.module.substring(0, this.module.indexOf('-'));
		assertThat(new ComposeFile().service(service).get("build").asString()).isEqualTo(this.module);
		assertThat(Files.isRegularFile(ProjectFiles.PROJECT.resolve(this.module).resolve("Dockerfile"))).isTrue();
	}

}
