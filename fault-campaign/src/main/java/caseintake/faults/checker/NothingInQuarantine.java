package caseintake.faults.checker;

/** No event of ours is undecodable. */
final class NothingInQuarantine implements Rule {

	@Override
	public String text() {
		return "Nothing is in quarantine";
	}

	@Override
	public void check(Books books, Findings findings) {
		books.stats().quarantine().forEach(findings::add);
	}

}
