package caseintake.intake.bodies;

import java.util.List;
import java.util.Map;

/** A value of a body, as far as any contract has use for it. */
sealed interface BodyValue {

	/** A string. */
	record Text(String text) implements BodyValue {
	}

	/** An array. */
	record Elements(List<BodyValue> values) implements BodyValue {
	}

	/** An object. */
	record Properties(Map<String, Property> byName) implements BodyValue {
	}

	/** Null. */
	record Nothing() implements BodyValue {
	}

	/** A number or a truth value. */
	record Scalar() implements BodyValue {
	}

	/**
	 * A member of an object.
	 *
	 * @param position counts from 1
	 * @param repeated whether others of the same name follow
	 */
	record Property(int position, BodyValue value, boolean repeated) {
	}

}
