package caseintake.benchmarks.workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A police force of any size, made up. */
final class ManyUnits {

	private static final int CATEGORIES = 6;

	private ManyUnits() {
	}

	/**
	 * Writes reference data.
	 * @param units how many, up to 10,000: the file must not be larger than one MB
	 */
	static void write(Path file, int units) throws IOException {
		var yaml = new StringBuilder(
				"version: units-%d.1%nzone: Europe/Oslo%nearliestOpeningDay: 2016-01-01%n".formatted(units));
		yaml.append("units:\n");
		for (int i = 0; i < units; i++) {
			yaml.append("  - {code: unit-")
				.append(i)
				.append(", names: {en: Unit ")
				.append(i)
				.append("}, kind: district}\n");
		}
		yaml.append("operations: []\ncategories:\n");
		for (int i = 0; i < CATEGORIES; i++) {
			yaml.append("  - {code: category-").append(i).append(", names: {en: Category ").append(i).append("}}\n");
		}
		Files.writeString(file, yaml);
	}

}
