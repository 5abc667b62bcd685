package caseintake.access;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The settings that must be safe before anything starts.
 *
 * @param issuer the issuer's name
 * @param keys where its keys are
 */
record SettingsCheck(String issuer, URI keys) {

	private static final Set<String> LOOPBACK = Set.of("localhost", "[::1]", "0.0.0.0");

	private static final Set<String> DEFAULT_PASSWORDS = Set.of("", "postgres", "password");

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
		if (!properties.local()) {
			reasons.addAll(unsafe(properties, environment));
		}
		if (!reasons.isEmpty()) {
			throw new UnsafeSettingsException(reasons);
		}
		return new SettingsCheck(Objects.requireNonNull(properties.issuer()).toString(),
				Objects.requireNonNull(properties.keys()));
	}

	private static List<String> unsafe(AccessProperties properties, Environment environment) {
		List<String> reasons = new ArrayList<>();
		if (isLocal(properties.issuer())) {
			reasons.add("case-intake.access.issuer is on this machine or without TLS");
		}
		if (isLocal(properties.keys())) {
			reasons.add("case-intake.access.keys is on this machine or without TLS");
		}
		if (isLocal(properties.peopleIssuer())) {
			reasons.add("case-intake.access.people-issuer is on this machine or without TLS");
		}
		if (properties.unrestrictedOrganisation() != null) {
			reasons.add("case-intake.access.unrestricted-organisation lets an organisation act for every unit");
		}
		if (properties.openMetrics()) {
			reasons.add("case-intake.access.open-metrics gives the management port's metrics to anybody");
		}
		if (DEFAULT_PASSWORDS.contains(environment.getProperty("spring.datasource.password", ""))) {
			reasons.add("spring.datasource.password is the default one");
		}
		return reasons;
	}

	private static boolean isMissing(@Nullable URI address) {
		return address == null || address.toString().isBlank();
	}

	private static boolean isLocal(@Nullable URI address) {
		String host = (address != null) ? String.valueOf(address.getHost()) : "";
		return address != null
				&& (!"https".equals(address.getScheme()) || LOOPBACK.contains(host) || host.startsWith("127."));
	}

}
