package caseintake.intake.cases;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of erasure.
 *
 * @param key secret by which erased references are hashed, at least 32 characters;
 * without it nothing can be erased
 */
@ConfigurationProperties("case-intake.erasure")
record ErasureProperties(@Nullable String key) {

	ErasureProperties {
		if (key != null && key.getBytes(StandardCharsets.UTF_8).length < 32) {
			throw new IllegalArgumentException("case-intake.erasure.key has less than 32 characters");
		}
	}

	@Override
	public String toString() {
		return "ErasureProperties";
	}

}
