package caseintake.intake.problems;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * One thing that is wrong with a body. Nothing of it is submitted text: a member that the
 * contract does not name is told by its position, not by its name.
 *
 * @param pointer JSON Pointer (RFC 6901) of the place, empty for the whole body
 * @param code stable name of what is wrong
 * @param detail a sentence for people
 */
@Schema(name = "ProblemError")
public record Violation(String pointer, String code, String detail) {

	/** Something wrong with the body as a whole. */
	public static Violation ofBody(ViolationCode code) {
		return new Violation("", code.kebabName(), "The body " + code.explanation());
	}

	/** Something wrong with the body, at a place that is told in words. */
	public static Violation ofBody(ViolationCode code, String where) {
		return new Violation("", code.kebabName(), "The body " + code.explanation() + ": " + where);
	}

	/**
	 * Something wrong with a member that the contract names.
	 * @param member its name, after the names of those that it stands in and a slash
	 */
	public static Violation of(String member, ViolationCode code) {
		return new Violation("/" + member, code.kebabName(), member + " " + code.explanation());
	}

	/** Something wrong inside of a member, at a place that is told in words. */
	public static Violation of(String member, ViolationCode code, String where) {
		return new Violation("/" + member, code.kebabName(), member + " " + code.explanation() + ": " + where);
	}

}
