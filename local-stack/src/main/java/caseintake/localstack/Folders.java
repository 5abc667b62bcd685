package caseintake.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that the stack makes and removes. */
final class Folders {

	private Folders() {
	}

	static Path create(Path folder) {
		try {
			return Files.createDirectories(folder).toRealPath();
		}
		catch (IOException ex) {
			throw new LocalStackException("the folder " + folder + " cannot be made", ex);
		}
	}

	static Path createTemporary(String prefix) {
		try {
			return Files.createTempDirectory(prefix).toRealPath();
		}
		catch (IOException ex) {
			throw new LocalStackException("no temporary folder can be made", ex);
		}
	}

	/** Copies a folder with all that is in it; what stands in its place is deleted. */
	static void copy(Path folder, Path target) throws IOException {
		if (Files.exists(target)) {
			delete(target);
		}
		Files.createDirectories(target);
		try (Stream<Path> tree = Files.walk(folder).skip(1)) {
			for (Path path : tree.toList()) {
				Files.copy(path, target.resolve(folder.relativize(path)));
			}
		}
	}

	static void delete(Path folder) {
		try (Stream<Path> tree = Files.walk(folder)) {
			for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(path);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
