package caseintake.stats.problems;

/**
 * What is wrong with one member of a request's body. Nothing of it is submitted text.
 *
 * @param pointer JSON Pointer (RFC 6901) of the member, empty for the whole body
 * @param code stable name of what is wrong, kebab case
 * @param detail a sentence for people
 */
public record MemberError(String pointer, String code, String detail) implements ProblemError {

	/** What is wrong with a member of the body's object. */
	public static MemberError of(String member, String code, String detail) {
		return new MemberError("/" + member, code, detail);
	}

	/** What is wrong with the body as a whole. */
	public static MemberError ofBody(String code, String detail) {
		return new MemberError("", code, detail);
	}

}
