package caseintake.safeguards;

import java.security.Principal;
import java.util.regex.Pattern;

import caseintake.events.BirthNumber;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Who calls: the name by which requests are counted and recorded. */
@FunctionalInterface
public interface Actor {

	/** What the source system says of itself, where nobody proves who it is. */
	String HEADER = "X-Source-System";

	/** The caller's name, at most 200 characters, without a birth number in it. */
	String of(HttpServletRequest request);

	/**
	 * Whom access control knows; without it, the source system that the caller says to
	 * be, or else the address.
	 */
	static String known(HttpServletRequest request) {
		Principal principal = request.getUserPrincipal();
		String name = (principal != null) ? principal.getName() : request.getHeader(HEADER);
		return isName(name) ? name : "address " + request.getRemoteAddr();
	}

	private static boolean isName(@Nullable String name) {
		return name != null && Names.FORM.matcher(name).matches() && !BirthNumber.isIn(name);
	}

	/** The form of a name. */
	final class Names {

		private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@/ -]{0,199}");

		private Names() {
		}

	}

}
