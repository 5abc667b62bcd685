package caseintake.intake.bodies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import caseintake.intake.problems.Violation;
import caseintake.intake.problems.ViolationCode;
import org.jspecify.annotations.Nullable;

/**
 * Gathers everything that is wrong with one body. A member is named by its path: its own
 * name after the names of those that it stands in, each with a slash.
 */
public final class Violations {

	/** A body of nothing but unknown members must not become an answer of a megabyte. */
	private static final int MOST_UNKNOWN = 20;

	private final List<Violation> found = new ArrayList<>();

	private final Set<String> members = new HashSet<>();

	private int unknown;

	/**
	 * A member that the contract does not name; its name is submitted text too.
	 * @param object path of the member that it stands in, empty for the body
	 * @param names of members that may stand there
	 */
	void unknownMember(String object, int position, Set<String> names) {
		this.unknown++;
		if (this.unknown <= MOST_UNKNOWN) {
			String where = "member %d. It names %s".formatted(position, String.join(", ", new TreeSet<>(names)));
			this.found.add(object.isEmpty() ? Violation.ofBody(ViolationCode.UNKNOWN_FIELD, where)
					: Violation.of(object, ViolationCode.UNKNOWN_FIELD, where));
		}
	}

	/**
	 * The path of a member.
	 * @param object path of the member that it stands in, empty for the body
	 */
	static String path(String object, String name) {
		return object.isEmpty() ? name : object + "/" + name;
	}

	/** Notes the first thing that is wrong with a member. */
	public void add(String member, ViolationCode code) {
		if (this.members.add(member)) {
			this.found.add(Violation.of(member, code));
		}
	}

	/** Notes something that is wrong with the body as a whole. */
	public void add(ViolationCode code) {
		this.found.add(Violation.ofBody(code));
	}

	/** What was found, or {@code null} and a note. */
	public <T> @Nullable T require(Optional<T> found, String member, ViolationCode otherwise) {
		if (found.isEmpty()) {
			add(member, otherwise);
		}
		return found.orElse(null);
	}

	/** Whether something is already known to be wrong with this member. */
	public boolean concern(String member) {
		return this.members.contains(member);
	}

	/** Whether nothing is known to be wrong. */
	public boolean isEmpty() {
		return this.found.isEmpty();
	}

	/**
	 * Refuses the body if anything is wrong with it.
	 * @param problem as which it is refused
	 * @throws ProblemException with everything
	 */
	public void throwIfAny(ProblemType problem) {
		if (this.unknown > MOST_UNKNOWN) {
			this.found.add(Violation.ofBody(ViolationCode.UNKNOWN_FIELD,
					"and " + (this.unknown - MOST_UNKNOWN) + " members more"));
			this.unknown = 0;
		}
		if (!this.found.isEmpty()) {
			throw new ProblemException(Problem.of(problem, List.copyOf(this.found)));
		}
	}

}
