package caseintake.faults.checker;

/** Promise 3: transfers never change a total. */
final class TheFourAddUp implements Rule {

	@Override
	public String text() {
		return "From every unit own + sent + taken over + elsewhere is all, and each is what the stored cases say";
	}

	@Override
	public void check(Books books, Findings findings) {
		if (books.stats().summaries().isEmpty()) {
			findings.add("stats told no summary");
		}
		for (Summary told : books.stats().summaries()) {
			Summary right = Summary.of(told.anchor(), books.intake().cases());
			if (!told.addsUp() || !told.equals(right)) {
				findings.add("stats says %s, the stored cases say %s".formatted(told, right));
			}
		}
	}

}
