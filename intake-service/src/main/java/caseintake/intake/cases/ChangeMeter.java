package caseintake.intake.cases;

import java.io.IOException;

import caseintake.intake.problems.Problem;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/** Counts changes by outcome, one by one or in imports. */
@Component
class ChangeMeter {

	private final Outcomes outcomes;

	ChangeMeter(MeterRegistry registry) {
		this.outcomes = new Outcomes(registry, "case.intake.changes",
				"Changes of cases answered, by outcome and reason of refusal", "changed", "duplicate");
	}

	void changed() {
		this.outcomes.count("changed");
	}

	void duplicate() {
		this.outcomes.count("duplicate");
	}

	void refused(Problem problem) {
		this.outcomes.refused(problem);
	}

	/** Answers one change and counts its refusal, see {@link Outcomes#answer}. */
	<T> T answer(Outcomes.Answering<T> answering) throws IOException {
		return this.outcomes.answer(answering);
	}

}
