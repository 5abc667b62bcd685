package caseintake.benchmarks.workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import caseintake.benchmarks.contest.Setting;
import caseintake.referencedata.InvalidReferenceDataException;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.ReferenceDataFile;

/**
 * Cases, and the police force that they belong to.
 *
 * @param name for people
 * @param referenceData a file for both services
 * @param cases as many as were asked for
 */
public record Workload(String name, Path referenceData, Cases cases) {

	private static final String OPERATION = "dark-room";

	/** All cases are of one operation, in few cells. */
	public static Workload dense(Setting setting) throws IOException {
		return dense(setting, setting.options().events());
	}

	/** The same, of any number. */
	public static Workload dense(Setting setting, int number) throws IOException {
		Path file = setting.project().resolve("reference-data/src/main/resources/norway.yaml");
		return new Workload("dense", file, DenseCases.of(read(file), OPERATION, number, setting.options().seed()));
	}

	/** As dense, of a force with so many units. */
	public static Workload ofUnits(Setting setting, int units, int number) throws IOException {
		Path file = setting.folder().resolve("units-%d.yaml".formatted(units));
		ManyUnits.write(file, units);
		return new Workload("of %,d units".formatted(units), file,
				DenseCases.of(read(file), null, number, setting.options().seed()));
	}

	/** A real year, repeated; made-up cases as sparse as real ones without it. */
	public static Workload real(Setting setting) throws IOException {
		return real(setting, setting.options().events());
	}

	/** The same, of any number. */
	public static Workload real(Setting setting, int number) throws IOException {
		Path file = setting.project().resolve("samples/philadelphia.yaml");
		ReferenceData force = read(file);
		Path year = setting.options().year();
		if (year == null) {
			return new Workload("made up as sparse as real cases", file,
					MadeUpCases.of(force, number, setting.options().seed()));
		}
		return new Workload("real", file, RealYear.read(force, year, number));
	}

	/** For the report. */
	public String sentence() {
		return "Cases: %s, %,d in %,d cells.".formatted(this.name, this.cases.number(), this.cases.cells());
	}

	private static ReferenceData read(Path file) throws IOException {
		try (var in = Files.newInputStream(file)) {
			return ReferenceDataFile.read(in, String.valueOf(file.getFileName()));
		}
		catch (InvalidReferenceDataException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
