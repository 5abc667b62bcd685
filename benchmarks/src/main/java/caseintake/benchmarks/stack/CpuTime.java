package caseintake.benchmarks.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
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

	static final int OWN = 2;

	/** With the time of children that have ended and were waited for. */
	static final int OWN_AND_ENDED = 4;

	private CpuTime() {
	}

	/** Of a process alone. */
	public static Duration of(ProcessHandle process) {
		return Duration.ofMillis(ticks(file(process), OWN) * TICK_MILLIS);
	}

	/** Of a process, its children that run, and those that have ended. */
	public static Duration ofFamily(ProcessHandle process) {
		long ticks = Stream.concat(Stream.of(process), process.descendants())
			.mapToLong((one) -> ticks(file(one), OWN_AND_ENDED))
			.sum();
		return Duration.ofMillis(ticks * TICK_MILLIS);
	}

	private static Path file(ProcessHandle process) {
		return Path.of("/proc/%d/stat".formatted(process.pid()));
	}

	private static long ticks(Path file, int fields) {
		try {
			return ticks(Files.readString(file), fields);
		}
		catch (NoSuchFileException ex) {
			return 0; // it has ended, and its parent has its time
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Time in user and system mode.
	 * @param fields {@link #OWN} or {@link #OWN_AND_ENDED}
	 */
	static long ticks(String stat, int fields) {
		String[] all = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
		return Arrays.stream(all).skip(FIRST_FIELD).limit(fields).mapToLong(Long::parseLong).sum();
	}

}
