package caseintake.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;

import caseintake.referencedata.CurrentReferenceData;
import caseintake.referencedata.ReferenceData;
import caseintake.referencedata.ReferenceDataFile;

/** The shipped reference data. */
public final class Norway {

	/** As a request holds it. */
	public static final ReferenceData DATA = read();

	private Norway() {
	}

	/** As readers of requests find it. */
	public static CurrentReferenceData inForce() {
		return CurrentReferenceData.of(DATA, Instant.EPOCH);
	}

	private static ReferenceData read() {
		try (InputStream yaml = Objects.requireNonNull(Norway.class.getResourceAsStream("/norway.yaml"))) {
			return ReferenceDataFile.read(yaml, "norway.yaml");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
