package caseintake.safeguards;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import caseintake.events.BirthNumber;

/** By which somebody may be written down for ever. */
public final class CallerName {

	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._:@/|+= -]{0,127}");

	private static final String ALGORITHM = "HmacSHA256";

	private static final int BYTES = 32;

	private static final int SHOWN = 6;

	/**
	 * Of this process alone, and nowhere else: what is hashed by it cannot be found out.
	 */
	private static final SecretKeySpec KEY = newKey();

	private CallerName() {
	}

	/** Whether an issuer's name for somebody is one, and no birth number. */
	public static boolean isFit(String name) {
		return FORM.matcher(name).matches() && !BirthNumber.isIn(name);
	}

	/**
	 * The name itself, if it is fit; otherwise one that tells this caller from others for
	 * as long as this process runs, and from which nobody gets back to the name.
	 */
	public static String of(String name) {
		return isFit(name) ? name : "unfit-" + HexFormat.of().formatHex(hash(name), 0, SHOWN);
	}

	private static byte[] hash(String name) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(KEY);
			return mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has " + ALGORITHM, ex);
		}
	}

	private static SecretKeySpec newKey() {
		byte[] key = new byte[BYTES];
		new SecureRandom().nextBytes(key);
		return new SecretKeySpec(key, ALGORITHM);
	}

}
