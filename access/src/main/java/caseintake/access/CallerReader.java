package caseintake.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Tells who calls from what a verified token claims. */
public final class CallerReader implements Converter<Jwt, AbstractAuthenticationToken> {

	private static final List<String> SCOPES = List.of("scope", "scp");

	private static final List<String> CLIENTS = List.of("client_id", "azp");

	private record Holder(List<GrantedAuthority> authorities, Caller caller) {
	}

	private final AccessProperties properties;

	/** By the token's identity, and for as long as somebody has it. */
	private final Cache<Jwt, Holder> holders = Caffeine.newBuilder().weakKeys().build();

	CallerReader(AccessProperties properties) {
		this.properties = properties;
	}

	@Override
	public AbstractAuthenticationToken convert(Jwt token) {
		Holder holder = holder(token);
		return new JwtAuthenticationToken(token, holder.authorities(), holder.caller().name());
	}

	/** Who makes the call that this thread answers. */
	public Caller caller() {
		return known().orElseThrow(() -> new IllegalStateException("A call that needs a caller is open to everybody"));
	}

	/** The same of a call that may be anybody's. */
	Optional<Caller> known() {
		return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
			.filter((authentication) -> !(authentication instanceof AnonymousAuthenticationToken))
			.map(this::caller);
	}

	/**
	 * Until when the caller's token is valid; without an end if it is a person's session.
	 */
	public Optional<Instant> until() {
		return (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token)
				? Optional.ofNullable(token.getToken().getExpiresAt()) : Optional.empty();
	}

	private Caller caller(Authentication authentication) {
		return (authentication instanceof JwtAuthenticationToken token) ? holder(token.getToken()).caller()
				: new Caller(null, authentication.getName(), scopes(authentication.getAuthorities()));
	}

	/** A verified token is remembered, and so is what it says. */
	private Holder holder(Jwt token) {
		return this.holders.get(token, (read) -> {
			List<GrantedAuthority> authorities = authorities(read);
			return new Holder(authorities, new Caller(organisation(read), name(read), scopes(authorities)));
		});
	}

	private static Set<Scope> scopes(Collection<? extends GrantedAuthority> authorities) {
		return authorities.stream()
			.flatMap((authority) -> Scope.of(String.valueOf(authority.getAuthority())).stream())
			.collect(Collectors.toSet());
	}

	private List<GrantedAuthority> authorities(Jwt token) {
		return SCOPES.stream()
			.flatMap((claim) -> Scope.all(token.getClaim(claim), this.properties.scopePrefix()))
			.distinct()
			.map((scope) -> (GrantedAuthority) new SimpleGrantedAuthority(scope.text()))
			.toList();
	}

	private String name(Jwt token) {
		return Stream.concat(Stream.of(this.properties.personClaim()), CLIENTS.stream())
			.flatMap((claim) -> Optional.ofNullable(token.getClaimAsString(claim)).stream())
			.findFirst()
			.or(() -> Optional.ofNullable(organisation(token)))
			.orElse("unknown");
	}

	private @Nullable String organisation(Jwt token) {
		return (ClaimPath.read(token.getClaims(), this.properties.organisationClaim()) instanceof String text) ? text
				: null;
	}

}
