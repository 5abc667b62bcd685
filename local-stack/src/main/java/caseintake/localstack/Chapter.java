package caseintake.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a source system told on one day, a line each, as an import takes it.
 *
 * @param day on which it was recorded
 * @param title in a few words
 * @param file its lines; {@code {reference}} stands for the id of that case, which nobody
 * knows before it is registered
 */
public record Chapter(LocalDate day, String title, Path file) {

	/** The days of the sample are those of Oslo. */
	private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

	/** Of the statement with the figures that the sample begins with. */
	public static final LocalDate PUBLISHED = LocalDate.of(2017, 5, 11);

	private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(.+)\\.ndjson");

	private static final Pattern CASE = Pattern.compile("\\{([a-z0-9-]+)\\}");

	/**
	 * All chapters of the sample, in their order: the cases that were published, and the
	 * files of a folder, which are named for day and title.
	 * @param samples the folder that holds them
	 */
	public static List<Chapter> all(Path samples) {
		Path first = samples.resolve("dark-room.ndjson");
		try (Stream<Path> files = Files.list(samples.resolve("chapters"))) {
			return Stream
				.concat(Stream.of(new Chapter(PUBLISHED, "published", first)), files.sorted().flatMap(Chapter::of))
				.toList();
		}
		catch (IOException ex) {
			throw new LocalStackException("The chapters of the sample cannot be read.", ex);
		}
	}

	private static Stream<Chapter> of(Path file) {
		return NAME.matcher(String.valueOf(file.getFileName()))
			.results()
			.map((name) -> new Chapter(LocalDate.parse(name.group(1)), name.group(2).replace('-', ' '), file));
	}

	/** Noon of its day. */
	public Instant noon() {
		return this.day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
	}

	/**
	 * Its lines, to be sent.
	 * @param caseId the id of the case that a reference stands for
	 */
	public String lines(UnaryOperator<String> caseId) {
		try {
			return CASE.matcher(Files.readString(this.file)).replaceAll((found) -> caseId.apply(found.group(1)));
		}
		catch (IOException ex) {
			throw new LocalStackException("The sample " + this.file + " cannot be read.", ex);
		}
	}

}
