package caseintake.faults.checker;

/** Promise 4, at every sample taken during the run. */
final class HeldAtEverySample implements Rule {

	@Override
	public String text() {
		return "At every sample one generation was live, head ≥ published and head ≥ counted + quarantined, in every partition, the cells add up to what is counted, and nothing was pending below zero";
	}

	@Override
	public void check(Books books, Findings findings) {
		books.atSamples().forEach(findings::add);
	}

}
