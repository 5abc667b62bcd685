package caseintake.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	private final AccessProperties properties;

	CallerReader(AccessProperties properties) {
		this.properties = properties;
	}

	@Override
	public AbstractAuthenticationToken convert(Jwt token) {
		return new JwtAuthenticationToken(token, authorities(token), name(token));
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

	private Caller caller(Authentication authentication) {
		String organisation = (authentication instanceof JwtAuthenticationToken token) ? organisation(token.getToken())
				: null;
		return new Caller(organisation, authentication.getName(),
				authentication.getAuthorities()
					.stream()
					.flatMap((authority) -> Scope.of(String.valueOf(authority.getAuthority())).stream())
					.collect(Collectors.toSet()));
	}

	private Collection<GrantedAuthority> authorities(Jwt token) {
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
		Object claim = token.getClaims();
		for (String step : this.properties.organisationClaim().split("\\.", -1)) {
			claim = (claim instanceof Map<?, ?> members) ? members.get(step) : null;
		}
		return (claim instanceof String text) ? text : null;
	}

}
