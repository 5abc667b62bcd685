package caseintake.localstack;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Who may ask the local issuer for a token. Their organisations are made up: no real one
 * has such a number.
 */
public enum LocalClient {

	/** May do everything, for every unit. */
	EVERYTHING(LocalClient.EVERY_UNIT,
			"cases:write cases:read journal:read statistics:read releases:publish pipeline:operate",
			"may do everything"),
	/** The case system of a district. */
	VEST("0192:310000007", "cases:write cases:read"),
	/** The case system of another district. */
	AGDER("0192:310000005", "cases:write cases:read"),
	/** The case system of a national unit. */
	KRIPOS("0192:310000101", "cases:write cases:read"),
	/** Looks at figures and metrics. */
	MONITOR("0192:310000999", "statistics:read", "looks at figures"),
	/** A press officer. */
	KARI("0192:310000007", "statistics:read releases:publish", "press officer"),
	/** Another press officer. */
	OLA("0192:310000007", "statistics:read releases:publish", "another press officer"),
	/** Repairs the pipeline. */
	OPERATOR("0192:310000999", "statistics:read pipeline:operate", "repairs the pipeline"),
	/** The stats-service, which asks intake's journal. */
	STATS_SERVICE("0192:310000999", "journal:read");

	/** The organisation that acts for every unit. */
	static final String EVERY_UNIT = "0192:310000000";

	private static final Map<String, String> OTHER_NAMES = Map.of("press", "kari", "case-system", "vest");

	private final String organisation;

	private final String scope;

	private final @Nullable String person;

	LocalClient(String organisation, String scope) {
		this(organisation, scope, null);
	}

	LocalClient(String organisation, String scope, @Nullable String person) {
		this.organisation = organisation;
		this.scope = scope;
		this.person = person;
	}

	/** Its id at the issuer. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** What it may do, with spaces between. */
	public String scope() {
		return this.scope;
	}

	/** Who it is to the others, if a person may log in as it. */
	Optional<String> person() {
		return Optional.ofNullable(this.person);
	}

	public String organisation() {
		return this.organisation;
	}

	static Optional<LocalClient> of(String id) {
		String usual = OTHER_NAMES.getOrDefault(id, id);
		return Arrays.stream(values()).filter((client) -> client.id().equals(usual)).findFirst();
	}

	static String ids() {
		return Arrays.stream(values()).map(LocalClient::id).collect(Collectors.joining(", "));
	}

	/** What its tokens claim, in the form of Maskinporten. */
	public Map<String, Object> claims() {
		Map<String, Object> claims = new LinkedHashMap<>();
		claims.put("sub", id());
		claims.put("client_id", id());
		claims.put("scope", this.scope);
		claims.put("consumer", Map.of("authority", "iso6523-actorid-upis", "ID", this.organisation));
		claims.put("aud", List.of(LocalIssuer.AUDIENCE));
		return claims;
	}

	/** The same for a client with fewer claims. */
	public Map<String, Object> claimsWith(String name, @Nullable Object value) {
		Map<String, Object> claims = claims();
		claims.remove(name);
		if (value != null) {
			claims.put(name, value);
		}
		return claims;
	}

}
