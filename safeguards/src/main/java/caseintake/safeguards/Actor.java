package caseintake.safeguards;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param name under which the call is recorded, without a birth number in it
 * @param account in which it is counted
 */
public record Actor(String name, String account) {

	private static final String ATTRIBUTE = Actor.class.getName();

	/**
	 * Tells who makes the call, once access control knows.
	 * @param name of the person or the client
	 * @param organisation for which it acts, in whose account the call is
	 */
	public static void tell(HttpServletRequest request, String name, @Nullable String organisation) {
		String known = CallerName.of(name);
		request.setAttribute(ATTRIBUTE, (organisation != null)
				? new Actor(CallerName.of(organisation) + " " + known, organisation) : new Actor(known, known));
	}

	/** Of who is not known, the address. */
	static Actor of(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof Actor known) {
			return known;
		}
		String address = "address " + request.getRemoteAddr();
		return new Actor(address, address);
	}

}
