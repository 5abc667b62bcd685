package caseintake.localstack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The folder in which one local deployment lives; in use by one run at a time. */
final class DataFolder implements AutoCloseable {

	private final Path root;

	private final FileChannel inUse;

	private DataFolder(Path root, FileChannel inUse) {
		this.root = root;
		this.inUse = inUse;
	}

	/** Makes the folder if absent and takes it. */
	static DataFolder take(Path path) {
		try {
			Path root = Files.createDirectories(path).toRealPath();
			FileChannel file = FileChannel.open(root.resolve("in-use"), StandardOpenOption.CREATE,
					StandardOpenOption.READ, StandardOpenOption.WRITE);
			if (!locks(file)) {
				file.close();
				throw new LocalStackException(
						root + " is in use by another ./run (process " + Files.readString(root.resolve("in-use"))
								+ "). Stop that one first, or choose another folder with DATA_DIR.");
			}
			file.truncate(0);
			file.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
			return new DataFolder(root, file);
		}
		catch (IOException ex) {
			throw new LocalStackException(
					"The folder " + path + " cannot be written. Choose another one with DATA_DIR.", ex);
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

	Path root() {
		return this.root;
	}

	Path postgres() {
		return this.root.resolve("postgres");
	}

	Path kafka() {
		return this.root.resolve("kafka");
	}

	Path issuerKey() {
		return this.root.resolve("issuer-key");
	}

	Path log(String name) {
		return Folders.create(this.root.resolve("logs")).resolve(name + ".log");
	}

	PidFile pid(String service) {
		return new PidFile(Folders.create(this.root.resolve("pids")).resolve(service));
	}

	/** A file of remembered lines; empty if it was never written. */
	List<String> lines(String name) {
		Path file = this.root.resolve(name);
		try {
			return Files.exists(file) ? Files.readAllLines(file) : List.of();
		}
		catch (IOException ex) {
			throw new LocalStackException("The file " + file + " cannot be read.", ex);
		}
	}

	Path write(String name, List<String> lines) {
		Path file = this.root.resolve(name);
		try {
			return Files.write(file, lines);
		}
		catch (IOException ex) {
			throw new LocalStackException("The file " + file + " cannot be written.", ex);
		}
	}

	@Override
	public void close() {
		try {
			this.inUse.close();
		}
		catch (IOException ex) {
			throw new LocalStackException("The folder " + this.root + " cannot be released.", ex);
		}
	}

}
