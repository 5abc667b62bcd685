package caseintake.access;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param organisation the identifier that the issuer gives it, such as
 * {@code 0192:974761106}, {@code null} if the token names none
 * @param name the person, or the client if no person is behind the call
 * @param scopes what the caller may do
 */
public record Caller(@Nullable String organisation, String name, Set<Scope> scopes) {

	public Caller {
		scopes = Set.copyOf(scopes);
	}

}
