package caseintake.localstack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a log says since a process was started, for the message that tells why it ended:
 * its errors, else its last lines.
 *
 * @param log the file
 * @param start its length, in bytes, when the process was started
 */
record LogTail(Path log, long start) {

	private static final int LINES = 40;

	private static final int WIDTH = 400;

	private static final int BYTES = 1024 * 1024;

	/** Remembers where the log ends now. */
	static LogTail from(Path log) {
		return new LogTail(log, log.toFile().length());
	}

	String text() {
		if (!Files.exists(this.log)) {
			return "No log was written at " + this.log;
		}
		List<LogEntry> all = LogEntry.readAll(content());
		List<LogEntry> errors = all.stream().filter(LogEntry::error).toList();
		List<String> lines = (errors.isEmpty() ? all : errors).stream()
			.flatMap((entry) -> entry.text().stream())
			.toList();
		return "From " + this.log + ":\n  "
				+ lines.subList(Math.max(0, lines.size() - LINES), lines.size())
					.stream()
					.map(LogTail::shortened)
					.collect(Collectors.joining("\n  "));
	}

	private static String shortened(String line) {
		return (line.length() <= WIDTH) ? line : line.substring(0, WIDTH) + " …";
	}

	private String content() {
		try (RandomAccessFile file = new RandomAccessFile(this.log.toFile(), "r")) {
			long from = Math.max(Math.min(this.start, file.length()), file.length() - BYTES);
			byte[] bytes = new byte[(int) (file.length() - from)];
			file.seek(from);
			file.readFully(bytes);
			return new String(bytes, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			return "(cannot be read: " + ex.getMessage() + ")";
		}
	}

}
