package caseintake.intake.changes;

import java.time.InstantSource;
import java.util.UUID;

import caseintake.intake.bodies.BodyJson;
import caseintake.intake.bodies.Members;
import caseintake.intake.bodies.OpeningDay;
import caseintake.intake.bodies.ReferenceForm;
import caseintake.intake.bodies.Violations;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import caseintake.intake.problems.ViolationCode;
import caseintake.referencedata.CurrentReferenceData;
import caseintake.referencedata.ReferenceData;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Reads a change from its JSON and holds it against the reference data. */
@Component
public class ChangeReader {

	/** The member that only changes have. */
	public static final String REFERENCE = "changeReference";

	static final String TYPE = "type";

	static final String FROM = "from";

	static final String TO = "to";

	private final CurrentReferenceData current;

	private final InstantSource journalClock;

	ChangeReader(CurrentReferenceData current, InstantSource journalClock) {
		this.current = current;
		this.journalClock = journalClock;
	}

	/**
	 * Reads one change.
	 * @param body one JSON object in UTF-8
	 * @param caseId the case that is to be changed
	 * @throws ProblemException with everything that is wrong with it; without a type that
	 * is known, no more is said of the members than of the type
	 */
	public ChangeRequest read(byte[] body, UUID caseId) {
		var violations = new Violations();
		return read(BodyJson.read(body, violations), caseId, violations);
	}

	/**
	 * Reads one change from its members, see {@link #read(byte[], UUID)}.
	 * @param caseId the case, {@code null} if its id is not known
	 * @param violations those of the members, perhaps with others
	 */
	public ChangeRequest read(Members members, @Nullable UUID caseId, Violations violations) {
		ReferenceData data = this.current.get();
		String reference = members.required(REFERENCE);
		if (reference != null) {
			ReferenceForm.check(reference, REFERENCE, violations);
		}
		Change change = change(members, caseId, data, violations);
		violations.throwIfAny(ProblemType.INVALID_CHANGE);
		if (reference == null || change == null) {
			throw new IllegalStateException("A change without violations is incomplete");
		}
		return new ChangeRequest(reference, change, data);
	}

	private @Nullable Change change(Members members, @Nullable UUID caseId, ReferenceData data, Violations violations) {
		String name = members.required(TYPE);
		ChangeType type = (name != null) ? violations.require(ChangeType.named(name), TYPE, ViolationCode.UNKNOWN_TYPE)
				: null;
		if (type == null) {
			return null;
		}
		var codes = new Codes(data, violations);
		var moves = new MoveReader(members, codes, violations);
		var standings = new StandingReader(members, violations);
		return switch (type) {
			case TRANSFER -> moves.transfer();
			case RECLASSIFY -> moves.reclassify();
			case ASSIST -> moves.assist();
			case CORRECT ->
				new CorrectionReader(members, codes, new OpeningDay(data, this.journalClock), violations).correct();
			case WITHDRAW -> standings.withdraw(caseId);
			case REINSTATE -> standings.reinstate();
		};
	}

}
