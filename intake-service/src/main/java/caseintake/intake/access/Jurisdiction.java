package caseintake.intake.access;

import java.util.List;
import java.util.function.UnaryOperator;

/** The units for which a caller acts. */
public sealed interface Jurisdiction {

	/** Every unit there is. */
	Jurisdiction EVERYWHERE = new Everywhere();

	/**
	 * These units, and those whose place they took.
	 * @param present as which a unit counts today
	 */
	static Jurisdiction of(List<String> units, UnaryOperator<String> present) {
		return new Units(units, present);
	}

	/** Whether the caller acts for the unit of that code. */
	boolean covers(String unit);

	/** Every unit. */
	record Everywhere() implements Jurisdiction {

		@Override
		public boolean covers(String unit) {
			return true;
		}

	}

	/** Some of them. */
	record Units(List<String> units, UnaryOperator<String> present) implements Jurisdiction {

		@Override
		public boolean covers(String unit) {
			return this.units.contains(unit) || this.units.contains(this.present.apply(unit));
		}

	}

}
