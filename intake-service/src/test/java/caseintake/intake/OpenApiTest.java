package caseintake.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock("shared intake")
class OpenApiTest {

	private static final Path FILE = Path.of("../docs/openapi/intake-service.yaml");

	/** Clients are generated from the file, and changes of the interface show in it. */
	@Test
	void theFileOfTheProjectIsTheDescription() throws IOException {
		String description = SharedIntake.http().get("/v3/api-docs.yaml").body();
		Path here = Files.writeString(Path.of("target/intake-service.yaml"), description);

		assertThat(YAMLMapper.shared().readTree(description)).as("cp intake-service/%s docs/openapi/", here)
			.isEqualTo(YAMLMapper.shared().readTree(FILE));
	}

}
