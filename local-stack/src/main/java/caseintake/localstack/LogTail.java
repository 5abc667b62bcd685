package caseintake.localstack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a log says since a process was started, for the message that tells why it ended:
 * the errors with the lines that follow them, else the last lines; without stack frames.
 *
 * @param log the file
 * @param start its length, in bytes, when the process was started
 */
record LogTail(Path log, long start) {

	private static final int LINES = 12;

	private static final int WIDTH = 400;

	private static final int BYTES = 1024 * 1024;

	private static final Pattern ERROR = Pattern.compile("\\b(ERROR|FATAL)\\b");

	private static final Pattern FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d+ more).*");

	/** Remembers where the log ends now. */
	static LogTail from(Path log) {
		return new LogTail(log, log.toFile().length());
	}

	String text() {
		if (!Files.exists(this.log)) {
			return "No log was written at " + this.log;
		}
		List<String> lines = content().lines().filter((line) -> !FRAME.matcher(line).matches()).toList();
		List<String> errors = errors(lines);
		List<String> shown = (errors.isEmpty() ? lines : errors).reversed().stream().limit(LINES).toList().reversed();
		return "From " + this.log + ":\n  " + String.join("\n  ", shown.stream().map(LogTail::shortened).toList());
	}

	private static List<String> errors(List<String> lines) {
		List<String> errors = new ArrayList<>();
		boolean followsError = false;
		for (String line : lines) {
			boolean error = ERROR.matcher(line).find();
			if (error || followsError) {
				errors.add(line);
			}
			followsError = error;
		}
		return errors;
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
