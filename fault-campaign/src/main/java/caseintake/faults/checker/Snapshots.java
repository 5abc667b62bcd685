package caseintake.faults.checker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import tools.jackson.databind.json.JsonMapper;

/**
 * What every generation of counters was when it was looked at last: with the next rebuild
 * a closed one and its mistakes are gone. They are kept in files, because there may be
 * many.
 */
public final class Snapshots {

	private static final String PATIENCE = "&connectTimeout=2&socketTimeout=10&loginTimeout=2";

	private static final JsonMapper JSON = new JsonMapper();

	private final Path folder;

	private final String url;

	/**
	 * Prepares the folder.
	 * @param url the counters' database
	 */
	public Snapshots(Path folder, String url) {
		this.folder = folder;
		this.url = url;
		try {
			Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Looks at every generation that has not been given up.
	 * @return whether the database could be read
	 */
	public boolean take() {
		try (Database database = Database.open(this.url + PATIENCE)) {
			take(database);
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
	}

	void take(Database database) throws SQLException {
		for (Snapshot snapshot : StatsReader.snapshots(database)) {
			write(snapshot);
		}
	}

	/** How many generations were looked at. */
	long size() {
		return files().size();
	}

	/** All of them, each read when its turn comes. */
	Iterable<Snapshot> all() {
		return () -> files().stream().map(Snapshots::read).iterator();
	}

	void write(Snapshot snapshot) {
		Path file = this.folder.resolve("generation-" + snapshot.generation() + ".json.gz");
		Path whole = file.resolveSibling("next");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
			JSON.writeValue(out, snapshot);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A snapshot cannot be written", ex);
		}
		try {
			Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A snapshot cannot be written", ex);
		}
	}

	private List<Path> files() {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The snapshots cannot be read", ex);
		}
	}

	private static Snapshot read(Path file) {
		try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
			return JSON.readValue(in, Snapshot.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A snapshot cannot be read", ex);
		}
	}

}
