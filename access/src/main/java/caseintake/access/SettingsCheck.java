package caseintake.access;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The settings that must be safe before anything starts.
 *
 * @param issuer the issuer's name
 * @param keys where its keys are
 */
record SettingsCheck(String issuer, URI keys) {

	private static final String PROVIDERS = "spring.security.oauth2.client.provider";

	private static final String SECURE_COOKIE = "server.servlet.session.cookie.secure";

	private static final List<String> PASSWORDS = List.of("spring.datasource.password", "spring.flyway.password");

	private static final List<String> USERS = List.of("spring.datasource.username", "spring.flyway.user");

	private static final Set<String> DEFAULT_PASSWORDS = Set.of("", "postgres", "password", "admin", "secret",
			"changeme");

	private static final Duration MOST_SKEW = Duration.ofMinutes(5);

	/** An issuer as the services that log people in, or log in themselves, know it. */
	record Provider(@Nullable URI issuerUri, @Nullable URI authorizationUri, @Nullable URI tokenUri,
			@Nullable URI jwkSetUri, @Nullable URI userInfoUri) {

		boolean isUnsafe() {
			return Stream.of(this.issuerUri, this.authorizationUri, this.tokenUri, this.jwkSetUri, this.userInfoUri)
				.anyMatch(Addresses::isUnsafe);
		}

	}

	/**
	 * Refuses unsafe settings.
	 * @throws UnsafeSettingsException with everything that is unsafe
	 */
	static SettingsCheck passed(Environment environment) {
		AccessProperties properties = Binder.get(environment)
			.bindOrCreate(AccessProperties.PREFIX, AccessProperties.class);
		List<String> reasons = new ArrayList<>();
		if (isMissing(properties.issuer()) || isMissing(properties.keys())) {
			reasons.add("case-intake.access.issuer and case-intake.access.keys do not both name a token issuer");
		}
		if (properties.algorithms().isEmpty()) {
			reasons.add("case-intake.access.algorithms names none");
		}
		if (properties.skew().isNegative() || properties.skew().compareTo(MOST_SKEW) > 0) {
			reasons.add("case-intake.access.skew is not between 0 and 5 minutes");
		}
		if (!properties.local()) {
			reasons.addAll(unsafe(properties, environment));
		}
		else if (!Addresses.isThisMachine(environment.getProperty("server.address", ""))) {
			reasons.add("case-intake.access.local needs a server.address on this machine, such as 127.0.0.1");
		}
		if (!reasons.isEmpty()) {
			throw new UnsafeSettingsException(reasons);
		}
		return new SettingsCheck(Objects.requireNonNull(properties.issuer()).toString(),
				Objects.requireNonNull(properties.keys()));
	}

	private static List<String> unsafe(AccessProperties properties, Environment environment) {
		List<String> reasons = new ArrayList<>();
		Map<String, @Nullable URI> addresses = new LinkedHashMap<>();
		addresses.put("issuer", properties.issuer());
		addresses.put("keys", properties.keys());
		addresses.put("people-issuer", properties.peopleIssuer());
		addresses.forEach((name, address) -> {
			if (Addresses.isUnsafe(address)) {
				reasons.add("case-intake.access." + name + " is on this machine or without TLS");
			}
		});
		Binder.get(environment)
			.bind(PROVIDERS, Bindable.mapOf(String.class, Provider.class))
			.orElse(Map.of())
			.forEach((name, provider) -> {
				if (provider.isUnsafe()) {
					reasons.add(PROVIDERS + "." + name + " has an address on this machine or without TLS");
				}
			});
		if (properties.unrestrictedOrganisation() != null) {
			reasons.add("case-intake.access.unrestricted-organisation lets an organisation act for every unit");
		}
		if (properties.openMetrics()) {
			reasons.add("case-intake.access.open-metrics gives the management port's metrics to anybody");
		}
		if (Boolean.FALSE.equals(environment.getProperty(SECURE_COOKIE, Boolean.class))) {
			reasons.add(SECURE_COOKIE + " lets the session of a person travel without TLS");
		}
		for (String name : PASSWORDS) {
			String password = environment.getProperty(name, "");
			if (DEFAULT_PASSWORDS.contains(password)
					|| USERS.stream().map(environment::getProperty).anyMatch(password::equals)) {
				reasons.add(name + " is the default one");
			}
		}
		return reasons;
	}

	private static boolean isMissing(@Nullable URI address) {
		return address == null || address.toString().isBlank();
	}

}
