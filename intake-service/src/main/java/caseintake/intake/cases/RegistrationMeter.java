package caseintake.intake.cases;

import caseintake.intake.problems.Problem;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/** Counts registrations by outcome, one by one or in imports. */
@Component
class RegistrationMeter {

	private final Outcomes outcomes;

	RegistrationMeter(MeterRegistry registry) {
		this.outcomes = new Outcomes(registry, "case.intake.registrations",
				"Registrations answered, by outcome and reason of refusal", "created", "duplicate");
	}

	void created() {
		this.outcomes.count("created");
	}

	void duplicate() {
		this.outcomes.count("duplicate");
	}

	void refused(Problem problem) {
		this.outcomes.refused(problem);
	}

}
