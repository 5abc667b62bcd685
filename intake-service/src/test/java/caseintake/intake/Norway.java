package caseintake.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;

import caseintake.referencedata.CurrentReferenceData;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.ReferenceDataFile;

import static org.assertj.core.api.Assertions.assertThat;

/** The shipped reference data. */
public final class Norway {

	private static final String FILE = file();

	/** As a request holds it. */
	public static final ReferenceData DATA = read(FILE);

	private Norway() {
	}

	/** As readers of requests find it. */
	public static CurrentReferenceData inForce() {
		return CurrentReferenceData.of(DATA, Instant.EPOCH);
	}

	/** One piece of the file replaced. */
	public static ReferenceData with(String piece, String replacement) {
		assertThat(FILE).containsOnlyOnce(piece);
		return read(FILE.replace(piece, replacement));
	}

	private static ReferenceData read(String file) {
		return ReferenceDataFile.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "norway.yaml");
	}

	private static String file() {
		try (InputStream yaml = Objects.requireNonNull(Norway.class.getResourceAsStream("/norway.yaml"))) {
			return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
