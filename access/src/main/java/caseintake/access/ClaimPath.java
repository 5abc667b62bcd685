package caseintake.access;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A claim, or one inside of claims, such as {@code consumer.ID}. */
public final class ClaimPath {

	private ClaimPath() {
	}

	/**
	 * What stands there, {@code null} if nothing does. A claim with dots in its own name,
	 * such as an address, is itself.
	 */
	public static @Nullable Object read(Map<String, Object> claims, String path) {
		if (claims.containsKey(path)) {
			return claims.get(path);
		}
		Object claim = claims;
		for (String step : path.split("\\.", -1)) {
			claim = (claim instanceof Map<?, ?> members) ? members.get(step) : null;
		}
		return claim;
	}

}
