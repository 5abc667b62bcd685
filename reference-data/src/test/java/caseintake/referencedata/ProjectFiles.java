package caseintake.referencedata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The files of this project that the tests read. */
final class ProjectFiles {

	/** The folder that the modules stand in: Maven runs tests in the module's folder. */
	static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

	private ProjectFiles() {
	}

	static ReferenceData norway() {
		try (InputStream yaml = Objects.requireNonNull(ProjectFiles.class.getResourceAsStream("/norway.yaml"))) {
			return ReferenceDataFile.read(yaml, "norway.yaml");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static ReferenceData sample(String name) {
		Path file = PROJECT.resolve("samples").resolve(name);
		try (InputStream yaml = Files.newInputStream(file)) {
			return ReferenceDataFile.read(yaml, name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
