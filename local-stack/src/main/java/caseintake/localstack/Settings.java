package caseintake.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What a person may set by environment before {@code ./run}.
 *
 * @param root the project's folder
 * @param data where everything is kept
 * @param intakePort 0 for a free one
 * @param statsPort 0 for a free one
 * @param kafkaPort 0 for a free one
 * @param postgresPort 0 for a free one
 * @param issuerPort 0 for a free one
 * @param referenceData a file instead of the shipped one
 * @param sample cases for the first start, none if {@code null}
 */
record Settings(Path root, Path data, int intakePort, int statsPort, int kafkaPort, int postgresPort, int issuerPort,
		@Nullable Path referenceData, @Nullable Path sample) {

	private static final String SAMPLE = "dark-room.ndjson";

	/** What a setting means, or the sentence that says what is wrong with it. */
	static Settings from(Map<String, String> environment, Path root) {
		Map<String, String> given = new TreeMap<>(environment);
		given.values().removeIf(String::isBlank);
		return new Settings(root, Path.of(given.getOrDefault("DATA_DIR", usualData(root).toString())),
				port(given, "INTAKE_PORT", "8080"), port(given, "STATS_PORT", "8081"), port(given, "KAFKA_PORT", "0"),
				port(given, "POSTGRES_PORT", "0"), port(given, "ISSUER_PORT", "0"), file(given, "REFERENCE_DATA"),
				sample(given, root));
	}

	/**
	 * What happened to the sample: known only of the shipped one, among the shipped
	 * units.
	 */
	List<Chapter> chapters() {
		Path samples = samples(this.root);
		return (samples.resolve(SAMPLE).equals(this.sample) && this.referenceData == null) ? Chapter.all(samples)
				: List.of();
	}

	/** How ./run is called by somebody who means the same data. */
	String command() {
		return this.data.equals(usualData(this.root)) ? "./run" : "DATA_DIR='" + this.data + "' ./run";
	}

	private static Path usualData(Path root) {
		return root.resolve(".local");
	}

	private static Path samples(Path root) {
		return root.resolve("samples");
	}

	private static int port(Map<String, String> given, String name, String usual) {
		String text = given.getOrDefault(name, usual);
		if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
			return Integer.parseInt(text);
		}
		throw new LocalStackException(name + " must be a port between 1 and 65535, or 0 for a free one.");
	}

	private static @Nullable Path sample(Map<String, String> given, Path root) {
		return switch (given.getOrDefault("SAMPLE", "true")) {
			case "false" -> null;
			case "true" -> samples(root).resolve(SAMPLE);
			default -> file(given, "SAMPLE");
		};
	}

	private static @Nullable Path file(Map<String, String> given, String name) {
		String text = given.get(name);
		if (text == null) {
			return null;
		}
		Path file = Path.of(text).toAbsolutePath().normalize();
		if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
			throw new LocalStackException("The file " + file + ", named by " + name + ", cannot be read.");
		}
		return file;
	}

}
