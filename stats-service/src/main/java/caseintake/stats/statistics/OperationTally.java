package caseintake.stats.statistics;

import caseintake.referencedata.ReferenceData;
import caseintake.stats.statistics.OperationSummary.Sent;

/** Sorts figures by opening and responsible unit into those of a summary. */
final class OperationTally {

	private final String anchor;

	private final ReferenceData referenceData;

	private long own;

	private long sent;

	private long toDistricts;

	private long toNational;

	private long toOutside;

	private long takenOver;

	private long elsewhere;

	OperationTally(String anchor, ReferenceData referenceData) {
		this.anchor = anchor;
		this.referenceData = referenceData;
	}

	void add(String openingUnit, String unit, long cases) {
		boolean opened = openingUnit.equals(this.anchor);
		boolean responsible = unit.equals(this.anchor);
		if (opened && responsible) {
			this.own += cases;
		}
		else if (opened) {
			addSent(unit, cases);
		}
		else if (responsible) {
			this.takenOver += cases;
		}
		else {
			this.elsewhere += cases;
		}
	}

	private void addSent(String unit, long cases) {
		this.sent += cases;
		this.referenceData.unit(unit).ifPresent((known) -> {
			switch (known.kind()) {
				case DISTRICT -> this.toDistricts += cases;
				case NATIONAL -> this.toNational += cases;
				case OUTSIDE -> this.toOutside += cases;
			}
		});
	}

	OperationSummary summary(String operation, Accuracy accuracy, long all, long assisted) {
		return new OperationSummary(operation, this.anchor, accuracy, all, this.own,
				new Sent(this.sent, this.toDistricts, this.toNational, this.toOutside), this.takenOver, this.elsewhere,
				assisted);
	}

}
