package caseintake.system;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

import caseintake.localstack.LocalPostgres;

/**
 * A copy of a running PostgreSQL, by the calls that {@code pg_basebackup} makes: its
 * programs need not be on the machine.
 */
final class BaseBackup {

	private static final String WAL = "pg_wal";

	private static final Set<String> OF_THE_PROCESS = Set.of("postmaster.pid", "epg-lock");

	private BaseBackup() {
	}

	/**
	 * Takes one, from which a server can be started.
	 * @param folder of the server
	 * @param to where the copy's folder is to be
	 */
	static void take(LocalPostgres server, Path folder, Path to) throws IOException, SQLException {
		Path from = folder.resolve("data");
		Path data = to.resolve("data");
		try (Connection connection = DriverManager
			.getConnection("jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(server.port()));
				Statement statement = connection.createStatement()) {
			statement.execute("select pg_backup_start('copy', true)");
			copy(from, data);
			try (ResultSet row = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
				row.next();
				Files.writeString(data.resolve("backup_label"), row.getString(1));
			}
		}
		// what was written meanwhile, without which the copy is in no order
		copy(from.resolve(WAL), data.resolve(WAL));
		Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
	}

	/** Files come and go while a server runs. */
	private static void copy(Path from, Path to) throws IOException {
		Files.walkFileTree(from, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
				Files.createDirectories(to.resolve(from.relativize(folder)));
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				if (!OF_THE_PROCESS.contains(file.getFileName().toString())) {
					try {
						Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
					}
					catch (NoSuchFileException ex) {
						return FileVisitResult.CONTINUE;
					}
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException ex) throws IOException {
				if (ex instanceof NoSuchFileException) {
					return FileVisitResult.CONTINUE;
				}
				throw ex;
			}
		});
	}

}
