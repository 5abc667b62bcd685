package caseintake.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where one campaign lives; what the last one left there is removed. */
final class RunFolder implements AutoCloseable {

	private final Path root;

	private final FileChannel inUse;

	private RunFolder(Path root, FileChannel inUse) {
		this.root = root;
		this.inUse = inUse;
	}

	/**
	 * Takes the folder and empties it.
	 * @throws CannotRunException if another campaign has it
	 */
	static RunFolder take(Path folder) {
		try {
			Path root = Files.createDirectories(folder).toRealPath();
			FileChannel lock = FileChannel.open(root.resolve("in-use"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (!locks(lock)) {
				lock.close();
				throw new CannotRunException(
						root + " is in use by another campaign. Choose another folder with DATA_DIR.");
			}
			var taken = new RunFolder(root, lock);
			Stream.of("data", "processes", "history.ndjson").map(root::resolve).forEach(RunFolder::delete);
			Files.createDirectories(taken.data());
			Files.createDirectories(taken.logs());
			return taken;
		}
		catch (IOException ex) {
			throw new CannotRunException(
					"The folder " + folder + " cannot be written. Choose another one with DATA_DIR.");
		}
	}

	private static boolean locks(FileChannel file) throws IOException {
		try {
			return file.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
	}

	Path data() {
		return this.root.resolve("data");
	}

	Path logs() {
		return this.root.resolve("processes");
	}

	Path history() {
		return this.root.resolve("history.ndjson");
	}

	/** What the counters' generations were; it goes with the data. */
	Path generations() {
		return data().resolve("generations");
	}

	Path report() {
		return this.root.resolve("report.md");
	}

	/** Removes the brokers' and databases' data; history, logs and report stay. */
	void removeData() {
		delete(data());
	}

	@Override
	public void close() {
		try {
			this.inUse.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path path) {
		if (!Files.exists(path)) {
			return;
		}
		try (Stream<Path> tree = Files.walk(path)) {
			for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(each);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("What an earlier campaign left cannot be removed", ex);
		}
	}

}
