package caseintake.faults.checker;

import java.time.Duration;

import caseintake.faults.history.Outcome;

/**
 * A campaign in which nothing was sent, looked at or struck proves nothing. What has to
 * be waited for may fail to come in a short one.
 */
final class ItWasTried implements Rule {

	static final Duration FOR_EVERY_KIND = Duration.ofMinutes(5);

	static final Duration FOR_A_POINT = Duration.ofMinutes(2);

	@Override
	public String text() {
		return "It was tried: cases were acknowledged and samples taken; after 5 minutes every wanted kind of fault "
				+ "was committed, after 2 minutes for each wanted point every one was struck";
	}

	@Override
	public void check(Books books, Findings findings) {
		Effort effort = books.effort();
		if (books.attempts().stream().noneMatch((attempt) -> attempt.outcome() instanceof Outcome.Ok)) {
			findings.add("no case was acknowledged");
		}
		if (effort.faults().isEmpty()) {
			findings.add("no kind of fault was wanted");
		}
		effort.samples().forEach((what, number) -> require(number, "no sample was taken of " + what, findings));
		if (effort.length().compareTo(FOR_EVERY_KIND) >= 0) {
			effort.faults()
				.forEach((kind, number) -> require(number, "no fault of this kind took place: " + kind, findings));
		}
		if (effort.length().compareTo(FOR_A_POINT.multipliedBy(effort.strikes().size())) >= 0) {
			effort.strikes().forEach((point, number) -> require(number, "never struck: " + point, findings));
		}
	}

	private static void require(long number, String sentence, Findings findings) {
		if (number == 0) {
			findings.add(sentence);
		}
	}

}
