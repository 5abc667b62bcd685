package caseintake.faults.points;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place at which a service can be stopped: the beginning of a method.
 *
 * @param name for people
 * @param service {@code intake} or {@code stats}
 * @param className full name of the class
 * @param method name of the method, whatever its parameters; {@code <init>} for the
 * constructor
 */
public record Point(String name, String service, String className, String method, Provocation provocation) {

	private static final Pattern LINE = Pattern
		.compile("([a-z][a-z-]*) +(intake|stats) +([a-z][\\w.]*\\.[A-Z][\\w$]*)#([a-z]\\w*|<init>) +([a-z][a-z-]*)");

	/**
	 * Reads {@code name service class#method provocation}.
	 * @throws IllegalArgumentException if the line is no such thing
	 */
	public static Point parse(String line) {
		Matcher parts = LINE.matcher(line.strip());
		if (!parts.matches()) {
			throw new IllegalArgumentException(
					"A point is written as: name intake|stats package.Class#method provocation, not as: " + line);
		}
		return new Point(parts.group(1), parts.group(2), parts.group(3), parts.group(4), provocation(parts.group(5)));
	}

	/** The service's module. */
	public String module() {
		return this.service + "-service";
	}

	private static Provocation provocation(String text) {
		try {
			return Provocation.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("What provokes a point is one of "
					+ List.of(Provocation.values()).toString().toLowerCase(Locale.ROOT).replace('_', '-') + ", not "
					+ text, ex);
		}
	}

}
