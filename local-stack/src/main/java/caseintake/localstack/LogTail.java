package caseintake.localstack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The end of a log without stack frames, for the message that says why a process did not
 * start.
 */
final class LogTail {

	private static final int LINES = 20;

	private static final int BYTES = 64 * 1024;

	private LogTail() {
	}

	static String of(Path log) {
		if (!Files.exists(log)) {
			return "(no log was written at " + log + ")";
		}
		List<String> lines = lastBytes(log).lines().filter((line) -> !line.startsWith("\tat ")).toList();
		List<String> tail = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
		return "The end of " + log + ":\n  " + String.join("\n  ", tail);
	}

	private static String lastBytes(Path log) {
		try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
			long start = Math.max(0, file.length() - BYTES);
			byte[] bytes = new byte[(int) (file.length() - start)];
			file.seek(start);
			file.readFully(bytes);
			return new String(bytes, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			return "(cannot be read: " + ex.getMessage() + ")";
		}
	}

}
