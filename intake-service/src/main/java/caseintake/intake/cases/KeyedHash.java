package caseintake.intake.cases;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What stands in the place of an erased reference (HMAC-SHA-256). */
final class KeyedHash {

	/** First character, which no reference has. */
	static final String MARK = "~";

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec key;

	KeyedHash(String key) {
		this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
	}

	/** In the same source system; one reference has other hashes in others. */
	SourceReference of(SourceReference source) {
		return new SourceReference(source.system(), MARK + hash(source.system() + "\n" + source.reference()));
	}

	/** Tells one key from another. */
	String check() {
		return hash("check");
	}

	private String hash(String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has " + ALGORITHM, ex);
		}
	}

}
