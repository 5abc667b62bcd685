package caseintake.safeguards;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import caseintake.events.BirthNumber;
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

	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@/ -]{0,199}");

	/**
	 * Tells who makes the call, once access control knows.
	 * @param name of the person or the client
	 * @param organisation for which it acts, in whose account the call is
	 */
	public static void tell(HttpServletRequest request, String name, @Nullable String organisation) {
		String known = Stream.of((organisation != null) ? organisation : "", name)
			.filter(Actor::isName)
			.collect(Collectors.joining(" "));
		if (!known.isEmpty()) {
			request.setAttribute(ATTRIBUTE, new Actor(known, (organisation != null) ? organisation : known));
		}
	}

	/** Of who is not known, the address. */
	static Actor of(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof Actor known) {
			return known;
		}
		String address = "address " + request.getRemoteAddr();
		return new Actor(address, address);
	}

	private static boolean isName(String text) {
		return FORM.matcher(text).matches() && !BirthNumber.isIn(text);
	}

}
