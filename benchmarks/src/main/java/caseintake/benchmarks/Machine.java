package caseintake.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

/** On what it was measured. */
final class Machine {

	private static final double GIB = 1L << 30;

	private Machine() {
	}

	/** A Markdown table. */
	static List<String> describe() {
		var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
		return List.of("| measured on | %s |".formatted(LocalDate.now(ZoneOffset.UTC)), "|---|---|",
				"| processor | %s, %d cores |".formatted(processor(), system.getAvailableProcessors()),
				String.format(Locale.ROOT, "| memory | %.1f GiB |", system.getTotalMemorySize() / GIB),
				"| system | %s %s, %s |".formatted(system.getName(), system.getVersion(), system.getArch()),
				"| JDK | %s %s |".formatted(System.getProperty("java.vm.name"), Runtime.version()), String
					.format(Locale.ROOT, "| load before | %.2f processes on average |", system.getSystemLoadAverage()));
	}

	private static String processor() {
		try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
			return lines.filter((line) -> line.startsWith("model name"))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse("unknown");
		}
		catch (IOException ex) {
			return "unknown";
		}
	}

}
