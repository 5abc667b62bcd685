package caseintake.intake.referencedata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import caseintake.intake.Intake;
import caseintake.referencedata.ReferenceDataWatch;

/** A file of reference data that a test changes under running instances. */
record Force(Path file) {

	/** In every version. */
	private static final String COMMON = """
			zone: Europe/Oslo
			earliestOpeningDay: 2016-01-01
			units:
			  - {code: north, names: {en: North}, kind: district}
			  - {code: south, names: {en: South}, kind: district}
			  - {code: bureau, names: {en: Bureau}, kind: national}
			%soperations:
			  - {code: lantern, names: {en: Lantern}, startedOn: 2016-01-01, owners: [{unit: north, from: 2016-01-01}]}
			categories:
			  - {code: fraud, names: {en: Fraud}}
			  - {code: arson, names: {en: Arson}}
			""";

	private static final AtomicInteger VERSIONS = new AtomicInteger();

	/** A new file with these units besides the common ones. */
	static Force in(Path folder, String... units) {
		var force = new Force(folder.resolve("force-" + VERSIONS.incrementAndGet() + ".yaml"));
		force.write(of(units));
		return force;
	}

	/** What the file says, without a version. */
	static String of(String... units) {
		var more = new StringBuilder();
		for (String unit : units) {
			more.append("  - {code: ").append(unit).append(", names: {en: Unit}, kind: district}\n");
		}
		return COMMON.formatted(more);
	}

	/** Says something else, under a version that was never used before. */
	String write(String content) {
		String version = "test-" + VERSIONS.incrementAndGet();
		write(version, content);
		return version;
	}

	void write(String version, String content) {
		writeWhole("version: " + version + "\n" + content);
	}

	void writeWhole(String content) {
		try {
			Files.writeString(this.file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Says something else, and has instances look at it. */
	String bring(String content, Intake... instances) {
		String version = write(content);
		seenBy(instances);
		return version;
	}

	/** As often as it takes until a content is judged. */
	void seenBy(Intake... instances) {
		for (Intake intake : instances) {
			intake.bean(ReferenceDataWatch.class).look();
			intake.bean(ReferenceDataWatch.class).look();
		}
	}

	/** An instance that reads this file when it is told to. */
	Intake start(String database) {
		return Intake.start(database, Intake.NO_BROKER, "case-intake.reference-data=" + this.file.toUri(),
				"case-intake.reference-data-interval=1d");
	}

}
