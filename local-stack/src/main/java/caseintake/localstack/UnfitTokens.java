package caseintake.localstack;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * Tokens with which nobody may get in, each but for one thing that of
 * {@link LocalIssuer}.
 */
public final class UnfitTokens {

	private static final Duration LIFE = Duration.ofHours(1);

	private final LocalIssuer issuer;

	private final Map<String, Object> claims = LocalClient.EVERYTHING.claims();

	private UnfitTokens(LocalIssuer issuer) {
		this.issuer = issuer;
	}

	/** Values of the header {@code Authorization}, by what is wrong with them. */
	public static Map<String, String> of(LocalIssuer issuer) {
		return new UnfitTokens(issuer).all();
	}

	private Map<String, String> all() {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("expired",
				this.issuer.token(with("iat", Date.from(Instant.now().minus(LIFE))), Duration.ofMinutes(-2)));
		all.put("other issuer", this.issuer.token(with("iss", "http://localhost/somebody-else"), LIFE));
		all.put("wrong audience", this.issuer.token(with("aud", List.of("another-service")), LIFE));
		all.put("no audience", this.issuer.token(with("aud", List.of()), LIFE));
		all.put("not yet valid", this.issuer.token(with("nbf", Date.from(Instant.now().plus(LIFE))), LIFE));
		all.put("alg=none", new PlainJWT(claimsSet()).serialize());
		try {
			RSAKey stranger = new RSAKeyGenerator(2048).generate();
			all.put("wrong key", signed(stranger, LocalIssuer.ID));
			all.put("unknown key", signed(stranger, "nobody-s"));
			all.put("symmetric key", mac(new byte[32]));
			all.put("the public key as a symmetric one", mac(this.issuer.publicKey()));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		all.put("the library's own key",
				new OAuth2TokenProvider().jwt(with("iss", this.issuer.uri()), LIFE, LocalIssuer.ID).serialize());
		all.put("changed", tampered());
		all.put("no token", "not-a-token");
		all.replaceAll((what, token) -> "Bearer " + token);
		all.put("another scheme", "Basic bm9ib2R5Om5vdGhpbmc=");
		return all;
	}

	private Map<String, Object> with(String claim, Object value) {
		return LocalClient.EVERYTHING.claimsWith(claim, value);
	}

	private JWTClaimsSet claimsSet() {
		var all = new JWTClaimsSet.Builder().issuer(this.issuer.uri())
			.expirationTime(Date.from(Instant.now().plus(LIFE)));
		this.claims.forEach(all::claim);
		return all.build();
	}

	private String signed(RSAKey key, String name) throws JOSEException {
		var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(name).build(), claimsSet());
		token.sign(new RSASSASigner(key));
		return token.serialize();
	}

	private String mac(byte[] secret) throws JOSEException {
		var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(LocalIssuer.ID).build(), claimsSet());
		token.sign(new MACSigner(secret));
		return token.serialize();
	}

	/** The claims of one token with the signature of another. */
	private String tampered() {
		String one = this.issuer.token(LocalClient.MONITOR.claims(), LIFE);
		String other = this.issuer.token(this.claims, LIFE);
		return other.substring(0, other.lastIndexOf('.')) + one.substring(one.lastIndexOf('.'));
	}

}
