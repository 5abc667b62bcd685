package caseintake.referencedata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A file as it was at one moment, perhaps not to be had. */
final class FileContent {

	private final String name;

	private final byte @Nullable [] bytes;

	private final String digest;

	private FileContent(String name, byte @Nullable [] bytes, String digest) {
		this.name = name;
		this.bytes = bytes;
		this.digest = digest;
	}

	static FileContent of(ReferenceDataSource source) {
		try (InputStream file = source.open()) {
			byte[] bytes = file.readNBytes(ReferenceDataFile.MAX_BYTES + 1);
			return new FileContent(source.name(), bytes, sha256(bytes));
		}
		catch (IOException ex) {
			return new FileContent(source.name(), null, "");
		}
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** SHA-256 in hexadecimal digits, empty if the file cannot be read. */
	String digest() {
		return this.digest;
	}

	boolean is(@Nullable String digest) {
		return this.digest.equals(digest);
	}

	/**
	 * What it says.
	 * @throws InvalidReferenceDataException with everything that is wrong with it
	 */
	ReferenceData read() throws InvalidReferenceDataException {
		if (this.bytes == null) {
			throw new InvalidReferenceDataException(this.name, List.of("The file cannot be opened."));
		}
		return ReferenceDataFile.read(new ByteArrayInputStream(this.bytes), this.name);
	}

}
