package caseintake.access;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * Whose tokens are taken, and how they are read.
 *
 * @param local whether this is somebody's own machine, where a local issuer will do
 * @param issuer what tokens must have as {@code iss}
 * @param keys where the issuer publishes its keys (JWK set)
 * @param audience what tokens must have in {@code aud}, {@code null} if that is not asked
 * @param algorithms with which tokens may be signed
 * @param skew by how much the issuer's clock may differ
 * @param scopePrefix what stands before each scope at this issuer
 * @param organisationClaim path of the claim with the caller's organisation
 * @param personClaim claim by which a person is known, and never another one
 * @param rolesClaim claim of a person's identity with what they may do
 * @param peopleIssuer issuer of people's identities, {@code null} if it is the same
 * @param unrestrictedOrganisation the organisation that acts for every unit and chooses
 * its source system, in local mode only
 * @param openMetrics whether metrics are given without a token, in local mode only
 */
@ConfigurationProperties(AccessProperties.PREFIX)
public record AccessProperties(@DefaultValue("false") boolean local, @Nullable URI issuer, @Nullable URI keys,
		@Nullable String audience, @DefaultValue("RS256") Set<SignatureAlgorithm> algorithms,
		@DefaultValue("30s") Duration skew, @DefaultValue("") String scopePrefix,
		@DefaultValue("consumer.ID") String organisationClaim, @DefaultValue("sub") String personClaim,
		@DefaultValue("roles") String rolesClaim, @Nullable URI peopleIssuer, @Nullable String unrestrictedOrganisation,
		@DefaultValue("false") boolean openMetrics) {

	static final String PREFIX = "case-intake.access";

}
