package caseintake.referencedata;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A small valid file, to be broken in one place at a time. */
final class SmallForce {

	static final String FILE = """
			version: "2027.1"
			zone: Europe/Oslo
			earliestOpeningDay: 2016-01-01
			units:
			  - code: north
			    names: {nb: Nord, en: North}
			    aliases: ["10", N]
			    kind: district
			    validFrom: 2016-01-01
			    validUntil: 2026-12-31
			    successor: coast
			  - code: coast
			    names: {en: Coast}
			    kind: district
			    validFrom: 2027-01-01
			    externalCode: c-1
			  - code: abroad
			    names: {en: Abroad}
			    kind: outside
			operations:
			  - code: lantern
			    names: {en: Operation Lantern}
			    aliases: [OP1]
			    startedOn: 2016-05-01
			    owners:
			      - {unit: north, from: 2016-05-01}
			      - {unit: coast, from: 2027-01-01}
			categories:
			  - code: fraud
			    names: {en: Fraud}
			  - code: arson
			    names: {en: Arson}
			    aliases: [Fire raising]
			""";

	private SmallForce() {
	}

	static ReferenceData read(String file) {
		return read(file.getBytes(StandardCharsets.UTF_8));
	}

	static ReferenceData read(byte[] file) {
		return ReferenceDataFile.read(new ByteArrayInputStream(file), "small.yaml");
	}

	/** The file with one piece replaced. */
	static String with(String piece, String replacement) {
		assertThat(FILE).containsOnlyOnce(piece);
		return FILE.replace(piece, replacement);
	}

	static List<String> problemsOf(String file) {
		return problemsOf(file.getBytes(StandardCharsets.UTF_8));
	}

	static List<String> problemsOf(byte[] file) {
		InvalidReferenceDataException thrown = catchThrowableOfType(InvalidReferenceDataException.class,
				() -> read(file));
		assertThat(thrown).as("refusal").isNotNull();
		return thrown.problems();
	}

}
