package caseintake.disclosure;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Some codes, or all but some.
 *
 * @param listed whether those that are named are meant, otherwise all others
 * @param codes the codes that are named
 */
public record Codes(boolean listed, Set<String> codes) {

	/** Every code. */
	public static final Codes ANY = new Codes(false, Set.of());

	public Codes {
		codes = Set.copyOf(codes);
	}

	/** These codes. */
	public static Codes only(String... codes) {
		return new Codes(true, Set.of(codes));
	}

	/** All codes but these. */
	public static Codes allBut(String... codes) {
		return new Codes(false, Set.of(codes));
	}

	/**
	 * Whether a code is among them.
	 * @param code {@code null} for a code that nobody names
	 */
	boolean have(@Nullable String code) {
		return (code != null && this.codes.contains(code)) == this.listed;
	}

	/** Whether all of the other ones are among them. */
	boolean haveAll(Codes other) {
		if (this.listed) {
			return other.listed && this.codes.containsAll(other.codes);
		}
		return other.listed ? other.codes.stream().noneMatch(this.codes::contains)
				: other.codes.containsAll(this.codes);
	}

}
