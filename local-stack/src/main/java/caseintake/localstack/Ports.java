package caseintake.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The ports of one local deployment, all of them free when they were chosen. */
record Ports(int intake, int stats, int kafka, int postgres, int issuer) {

	private static final String FILE = "ports";

	private static final String ISSUER = "ISSUER_PORT";

	/**
	 * Takes the set ports, and for those left to us the ones of the last start, so that
	 * what was told other programs goes on being true, or new ones.
	 */
	static Ports choose(Settings settings, DataFolder data) {
		Map<String, Integer> last = read(data.lines(FILE));
		Map<String, Integer> chosen = new TreeMap<>();
		chosen.put("INTAKE_PORT", settings.intakePort());
		chosen.put("STATS_PORT", settings.statsPort());
		chosen.put("KAFKA_PORT", settings.kafkaPort());
		chosen.put("POSTGRES_PORT", settings.postgresPort());
		chosen.put(ISSUER, settings.issuerPort());
		requireFreeAndDistinct(chosen);
		for (String name : List.copyOf(chosen.keySet())) {
			if (of(name, chosen) == 0) {
				chosen.put(name, unset(last.getOrDefault(name, 0), chosen));
			}
		}
		data.write(FILE, chosen.entrySet().stream().map((port) -> port.getKey() + "=" + port.getValue()).toList());
		return new Ports(of("INTAKE_PORT", chosen), of("STATS_PORT", chosen), of("KAFKA_PORT", chosen),
				of("POSTGRES_PORT", chosen), of(ISSUER, chosen));
	}

	/**
	 * Port of the token issuer of the deployment in a folder, 0 if there was none yet.
	 */
	static int issuer(Path folder) {
		Path file = folder.resolve(FILE);
		try {
			return Files.exists(file) ? of(ISSUER, read(Files.readAllLines(file))) : 0;
		}
		catch (IOException ex) {
			throw new LocalStackException("The file " + file + " cannot be read.", ex);
		}
	}

	private static Map<String, Integer> read(List<String> lines) {
		return lines.stream()
			.map((line) -> line.split("=", 2))
			.collect(Collectors.toMap((parts) -> parts[0], (parts) -> Integer.valueOf(parts[1])));
	}

	private static void requireFreeAndDistinct(Map<String, Integer> set) {
		set.forEach((name, port) -> {
			if (port == 0) {
				return;
			}
			if (set.values().stream().filter(port::equals).count() > 1) {
				throw new LocalStackException("The port " + port + " is wanted twice, once by " + name + ".");
			}
			if (!LoopbackPort.isFree(port)) {
				throw new LocalStackException(
						"The port " + port + " is taken by another program. Choose another one with " + name
								+ ", for example " + name + "=" + LoopbackPort.anyFree() + " ./run");
			}
		});
	}

	private static int unset(int last, Map<String, Integer> chosen) {
		int port = (last != 0 && LoopbackPort.isFree(last)) ? last : LoopbackPort.anyFree();
		while (chosen.containsValue(port)) {
			port = LoopbackPort.anyFree();
		}
		return port;
	}

	private static int of(String name, Map<String, Integer> chosen) {
		return chosen.getOrDefault(name, 0);
	}

}
