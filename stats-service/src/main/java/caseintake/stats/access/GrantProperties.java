package caseintake.stats.access;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * With what this service asks for a token by a JWT that it signs itself, as Maskinporten
 * wants it, where the client registration {@code journal} has that grant type.
 *
 * @param key file with the private key for it, a JWK with kid and alg
 * @param audience whom it is for: the issuer, as https://maskinporten.no/
 */
@ConfigurationProperties("case-intake.journal-grant")
record GrantProperties(@Nullable Resource key, @Nullable String audience) {
}
