package caseintake.faults.checker;

/** No fault of this campaign takes the journal back: every alarm would be a false one. */
final class NoAlarmStands implements Rule {

	@Override
	public String text() {
		return "No alarm was raised";
	}

	@Override
	public void check(Books books, Findings findings) {
		books.alarms().forEach(findings::add);
	}

}
