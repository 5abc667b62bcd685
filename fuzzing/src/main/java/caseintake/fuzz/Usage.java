package caseintake.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a process takes of the machine.
 *
 * @param heapBytes in use after a full collection
 * @param residentBytes of memory, 0 where {@code /proc} does not tell
 * @param threads of the operating system, 0 where {@code /proc} does not tell
 */
record Usage(long heapBytes, long residentBytes, long threads) {

	/** Caches of server and pool fill late. */
	private static final long MORE_HEAP = 12_000_000;

	/**
	 * A heap of 128 MB is touched little by little, the rest is compiled code and
	 * buffers.
	 */
	private static final long MORE_RESIDENT = 160_000_000;

	/** The server's and the virtual machine's own pools are filled long before. */
	private static final long MORE_THREADS = 20;

	private static final Pattern TOTAL = Pattern.compile("Total +[0-9]+ +([0-9]+) *");

	private static final Pattern STATUS = Pattern.compile("(VmRSS|Threads):\\s+([0-9]+).*");

	static Usage of(ProcessHandle process) {
		try {
			long heap = heap(process.pid());
			Map<String, Long> status = status(Path.of("/proc", Long.toString(process.pid()), "status"));
			return new Usage(heap, status.getOrDefault("VmRSS", 0L) * 1024, status.getOrDefault("Threads", 0L));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static long heap(long pid) throws IOException {
		Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
		Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		try (var lines = process.inputReader()) {
			return lines.lines()
				.map(TOTAL::matcher)
				.filter(Matcher::matches)
				.mapToLong((line) -> Long.parseLong(line.group(1)))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("jcmd does not tell the heap's size"));
		}
	}

	private static Map<String, Long> status(Path file) throws IOException {
		if (!Files.exists(file)) {
			return Map.of();
		}
		return Files.readAllLines(file)
			.stream()
			.map(STATUS::matcher)
			.filter(Matcher::matches)
			.collect(Collectors.toMap((line) -> line.group(1), (line) -> Long.parseLong(line.group(2))));
	}

	/** Whether it takes more than a service may that only went on working. */
	boolean exceeds(Usage early) {
		return this.heapBytes > early.heapBytes + MORE_HEAP || this.residentBytes > early.residentBytes + MORE_RESIDENT
				|| this.threads > early.threads + MORE_THREADS;
	}

	@Override
	public String toString() {
		return "%,d bytes of heap, %,d resident, %d threads".formatted(this.heapBytes, this.residentBytes,
				this.threads);
	}

}
