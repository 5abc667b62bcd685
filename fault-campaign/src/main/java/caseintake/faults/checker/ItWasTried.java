package caseintake.faults.checker;

import java.time.Duration;
import java.util.Map;

import caseintake.faults.history.Outcome;

/**
 * A campaign in which nothing was sent, looked at or struck proves nothing. What has to
 * be waited for may fail to come in a short one.
 */
final class ItWasTried implements Rule {

	static final Duration FOR_EVERY_KIND = Duration.ofMinutes(5);

	static final Duration FOR_A_POINT = Duration.ofMinutes(2);

	/** In this time nothing but what is required of every campaign need succeed. */
	static final Duration GRACE = Duration.ofMinutes(1);

	private static final double ACKNOWLEDGED_A_SECOND = 5;

	private static final double CHANGES_A_SECOND = 1 / 5.0;

	private static final Map<String, Double> SAMPLES_A_SECOND = Map.of(Effort.DATABASES, 1 / 3.0, Effort.ANSWERS,
			1 / 6.0);

	@Override
	public String text() {
		return "It was tried: after the first minute 5 rows a second were acknowledged and a change every fifth, the databases looked at every "
				+ "third second, and stats answered every sixth; after 5 minutes every wanted kind of fault was "
				+ "committed, after 2 minutes for each wanted point every one was struck";
	}

	@Override
	public void check(Books books, Findings findings) {
		Effort effort = books.effort();
		long acknowledged = books.attempts()
			.stream()
			.filter((attempt) -> attempt.outcome() instanceof Outcome.Ok)
			.count();
		require(acknowledged, atLeast(ACKNOWLEDGED_A_SECOND, effort), "rows were acknowledged", findings);
		long changed = books.told()
			.changes()
			.stream()
			.filter((attempt) -> attempt.outcome() instanceof Outcome.Ok)
			.count();
		if (effort.length().compareTo(GRACE) > 0) {
			require(changed, atLeast(CHANGES_A_SECOND, effort), "changes were acknowledged", findings);
		}
		if (effort.faults().isEmpty()) {
			findings.add("no kind of fault was wanted");
		}
		SAMPLES_A_SECOND.forEach((what, rate) -> require(effort.samples().getOrDefault(what, 0L), atLeast(rate, effort),
				"samples were taken of " + what, findings));
		if (effort.length().compareTo(FOR_EVERY_KIND) >= 0) {
			effort.faults()
				.forEach((kind, number) -> require(number, "no fault of this kind took place: " + kind, findings));
		}
		if (effort.length().compareTo(FOR_A_POINT.multipliedBy(effort.strikes().size())) >= 0) {
			effort.strikes().forEach((point, number) -> require(number, "never struck: " + point, findings));
		}
	}

	private static long atLeast(double aSecond, Effort effort) {
		return Math.max(1, Math.round(effort.length().minus(GRACE).toSeconds() * aSecond));
	}

	private static void require(long number, long atLeast, String what, Findings findings) {
		if (number < atLeast) {
			findings.add("only %d %s, at least %d must be".formatted(number, what, atLeast));
		}
	}

	private static void require(long number, String sentence, Findings findings) {
		if (number == 0) {
			findings.add(sentence);
		}
	}

}
