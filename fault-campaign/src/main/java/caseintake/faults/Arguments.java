package caseintake.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import caseintake.faults.clients.Clients;
import caseintake.faults.nemesis.Kind;
import caseintake.faults.points.Point;
import caseintake.faults.points.Provocation;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked for.
 *
 * @param length how long faults are committed
 * @param seed makes the same plan of faults and requests again
 * @param clients how many send cases
 * @param only kinds of faults
 * @param points the points that are struck
 * @param report where the report goes, {@code null} for its usual place
 */
record Arguments(Duration length, long seed, int clients, Set<Kind> only, List<Point> points, @Nullable Path report) {

	private static final Pattern MINUTES = Pattern.compile("\\d{1,4}(\\.\\d{1,2})?");

	private static final Pattern CLIENTS = Pattern.compile("[1-9]\\d?");

	private static final Pattern SEED = Pattern.compile("-?\\d{1,18}");

	/**
	 * Reads the command line.
	 * @param offered points that there are, of which all are meant if none is named
	 * @throws IllegalArgumentException with a sentence for a person
	 */
	static Arguments parse(String[] arguments, List<Point> offered) {
		Duration length = Duration.ofMinutes(5);
		long seed = ThreadLocalRandom.current().nextLong(1, 1_000_000);
		int clients = Clients.MOST;
		Set<Kind> only = kinds(offered);
		List<Point> points = offered;
		@Nullable Path report = null;
		for (int i = 0; i < arguments.length; i += 2) {
			String name = arguments[i];
			if (i + 1 == arguments.length) {
				throw new IllegalArgumentException(name + " is unknown or needs a value. See ./faults --help");
			}
			String value = arguments[i + 1];
			switch (name) {
				case "--minutes" -> length = minutes(value);
				case "--seed" -> seed = seed(value);
				case "--clients" -> clients = clients(value);
				case "--only" -> only = kinds(value, kinds(offered));
				case "--points" -> points = points(value, offered);
				case "--report" -> report = Path.of(value).toAbsolutePath();
				default -> throw new IllegalArgumentException(name + " is unknown. See ./faults --help");
			}
		}
		return new Arguments(length, seed, clients, only, points, report);
	}

	/** The points that will be struck, of the kinds that are wanted. */
	List<Point> wantedPoints() {
		return this.points.stream().filter((point) -> this.only.contains(kind(point))).toList();
	}

	/** The kinds of which there is something to be done with these points. */
	Set<Kind> wantedKinds() {
		Set<Kind> kinds = EnumSet.copyOf(this.only);
		if (this.points.stream().noneMatch((point) -> kind(point) == Kind.POINTS)) {
			kinds.remove(Kind.POINTS);
		}
		return kinds;
	}

	private static Kind kind(Point point) {
		return (point.provocation() == Provocation.REBUILD) ? Kind.REBUILD : Kind.POINTS;
	}

	private static Duration minutes(String value) {
		if (!MINUTES.matcher(value).matches() || Double.parseDouble(value) <= 0) {
			throw new IllegalArgumentException("--minutes takes a positive number, such as 30 or 1.5");
		}
		return Duration.ofMillis(Math.round(Double.parseDouble(value) * 60_000));
	}

	private static long seed(String value) {
		if (!SEED.matcher(value).matches()) {
			throw new IllegalArgumentException("--seed takes a whole number");
		}
		return Long.parseLong(value);
	}

	private static int clients(String value) {
		if (!CLIENTS.matcher(value).matches() || Integer.parseInt(value) > Clients.MOST) {
			throw new IllegalArgumentException("--clients takes a number from 1 to " + Clients.MOST);
		}
		return Integer.parseInt(value);
	}

	private static Set<Kind> kinds(String value, Set<Kind> offered) {
		Set<Kind> kinds = EnumSet.noneOf(Kind.class);
		for (String name : Arrays.asList(value.split(",", -1))) {
			kinds.add(Kind.named(name)
				.filter(offered::contains)
				.orElseThrow(() -> new IllegalArgumentException("--only takes some of "
						+ offered.stream().map(Kind::text).collect(Collectors.joining(",")) + ", not " + name)));
		}
		return kinds;
	}

	/** A rebuild can be struck once there is a point in it. */
	private static Set<Kind> kinds(List<Point> points) {
		Set<Kind> kinds = EnumSet.allOf(Kind.class);
		if (points.stream().noneMatch((point) -> point.provocation() == Provocation.REBUILD)) {
			kinds.remove(Kind.REBUILD);
		}
		return kinds;
	}

	private static List<Point> points(String value, List<Point> offered) {
		Set<String> names = new TreeSet<>(Arrays.asList(value.split(",", -1)));
		List<Point> points = offered.stream().filter((point) -> names.remove(point.name())).toList();
		if (!names.isEmpty()) {
			throw new IllegalArgumentException("--points takes some of "
					+ offered.stream().map(Point::name).collect(Collectors.joining(",")) + ", not " + names);
		}
		return points;
	}

}
