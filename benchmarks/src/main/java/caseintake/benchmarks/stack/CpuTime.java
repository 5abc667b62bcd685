package caseintake.benchmarks.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How long the processors worked for a process, as Linux has it in {@code /proc}, exact
 * to 10 ms.
 */
public final class CpuTime {

	/** Linux tells it in hundredths of a second on every usual machine. */
	private static final long TICK_MILLIS = 10;

	/** Fields 14 to 17 of the file, counted after the name's closing parenthesis. */
	private static final int FIRST_FIELD = 11;

	private CpuTime() {
	}

	/** Of a process, its children that run, and those that have ended. */
	public static Duration ofFamily(ProcessHandle process) {
		long ticks = Stream.concat(Stream.of(process), process.descendants())
			.mapToLong((one) -> ticks(Path.of("/proc/%d/stat".formatted(one.pid()))))
			.sum();
		return Duration.ofMillis(ticks * TICK_MILLIS);
	}

	private static long ticks(Path file) {
		try {
			return ticks(Files.readString(file));
		}
		catch (NoSuchFileException ex) {
			return 0; // it has ended, and its parent has its time
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Own time and that of ended children, in user and system mode. */
	static long ticks(String stat) {
		String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
		return LongStream.of(0, 1, 2, 3).map((i) -> Long.parseLong(fields[FIRST_FIELD + (int) i])).sum();
	}

}
