package caseintake.intake.changes;

import java.util.List;
import java.util.stream.Stream;

import caseintake.events.CaseEventType;
import caseintake.events.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * A change that somebody wants made of a case. Each says what the case is before it: who
 * did not know what happened meanwhile changes nothing. Codes are the reference data's
 * own.
 */
public sealed interface Change {

	/** Another unit becomes responsible. */
	record Transfer(String from, String to) implements Change {
	}

	/** The case gets another category. */
	record Reclassify(String from, String to) implements Change {
	}

	/** Other units assist; sorted, each once, perhaps none. */
	record Assist(List<String> from, List<String> to) implements Change {

		public Assist {
			from = from.stream().sorted().distinct().toList();
			to = to.stream().sorted().distinct().toList();
		}

		/** The units that begin or end to assist. */
		public List<String> changed() {
			return Stream.of(this.from, this.to)
				.flatMap(List::stream)
				.filter((unit) -> !this.from.contains(unit) || !this.to.contains(unit))
				.toList();
		}

	}

	/** What was registered wrong is put right; both say the same particulars. */
	record Correct(Particulars from, Particulars to) implements Change {
	}

	/** A live case is counted no more. */
	record Withdraw(Withdrawal withdrawal) implements Change {
	}

	/** A withdrawn case is counted again, where it was at last. */
	record Reinstate() implements Change {
	}

	/** The type of the event that tells of it. */
	default CaseEventType type() {
		return switch (this) {
			case Transfer _ -> CaseEventType.TRANSFERRED;
			case Reclassify _ -> CaseEventType.RECLASSIFIED;
			case Assist _ -> CaseEventType.ASSISTED;
			case Correct _ -> CaseEventType.CORRECTED;
			case Withdraw _ -> CaseEventType.WITHDRAWN;
			case Reinstate _ -> CaseEventType.REINSTATED;
		};
	}

	/** Why the case is withdrawn, if it is. */
	default @Nullable Withdrawal withdrawal() {
		return null;
	}

}
