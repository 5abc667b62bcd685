package caseintake.intake.cases;

import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts registrations by outcome, one by one or in imports. The reason of a refusal is
 * the name of its problem or, where the body is to blame, the code of its first error.
 */
@Component
public class RegistrationMeter {

	private static final String NAME = "case.intake.registrations";

	private final MeterRegistry registry;

	private final Counter created;

	private final Counter duplicates;

	RegistrationMeter(MeterRegistry registry) {
		this.registry = registry;
		this.created = counter("created", "none");
		this.duplicates = counter("duplicate", "none");
	}

	void created() {
		this.created.increment();
	}

	void duplicate() {
		this.duplicates.increment();
	}

	void refused(Problem problem) {
		boolean blamesBody = problem.kind() != ProblemType.REFERENCE_TAKEN && !problem.errors().isEmpty();
		counter("refused", blamesBody ? problem.errors().getFirst().code() : problem.kind().kebabName()).increment();
	}

	public void count(RegistrationOutcome outcome) {
		switch (outcome) {
			case RegistrationOutcome.Created created -> created();
			case RegistrationOutcome.Duplicate duplicate -> duplicate();
			case RegistrationOutcome.Refused(Problem problem) -> refused(problem);
		}
	}

	private Counter counter(String outcome, String reason) {
		return Counter.builder(NAME)
			.description("Registrations answered, by outcome and reason of refusal")
			.tag("outcome", outcome)
			.tag("reason", reason)
			.register(this.registry);
	}

}
