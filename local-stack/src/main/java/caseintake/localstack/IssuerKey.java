package caseintake.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/** With what a local issuer signs. */
final class IssuerKey {

	private static final int BITS = 2_048;

	private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

	private IssuerKey() {
	}

	/** One that nobody else has. */
	static RSAKey make() {
		try {
			return new RSAKeyGenerator(BITS).generate();
		}
		catch (JOSEException ex) {
			throw new LocalStackException("The token issuer's key cannot be made.", ex);
		}
	}

	/**
	 * The one of before, so that its tokens hold, or a new one for the next time.
	 * @param file read by its owner only
	 */
	static RSAKey keptIn(Path file) {
		try {
			if (!Files.exists(file)) {
				write(file, make());
			}
			Files.setPosixFilePermissions(file, OWNER_ONLY);
			RSAKey key = RSAKey.parse(Files.readString(file));
			if (!key.isPrivate()) {
				throw new ParseException("It is a public key only", 0);
			}
			return key;
		}
		catch (IOException | ParseException ex) {
			throw new LocalStackException("The token issuer's key cannot be kept in " + file
					+ ". Delete that file for a new key; tokens of before are refused then.", ex);
		}
	}

	private static void write(Path file, RSAKey key) throws IOException {
		Path whole = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(whole);
		Files.createFile(whole, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
		Files.writeString(whole, key.toJSONString());
		Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
	}

}
