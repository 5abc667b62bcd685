package caseintake.intake.cases;

import caseintake.intake.problems.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts registrations by outcome, one by one or in imports. The reason of a refusal is
 * the code of its first error, or the name of its problem.
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

	public void created() {
		this.created.increment();
	}

	public void duplicate() {
		this.duplicates.increment();
	}

	public void refused(Problem problem) {
		String reason = problem.errors().isEmpty() ? problem.kind().kebabName() : problem.errors().getFirst().code();
		counter("refused", reason).increment();
	}

	private Counter counter(String outcome, String reason) {
		return Counter.builder(NAME)
			.description("Registrations answered, by outcome and reason of refusal")
			.tag("outcome", outcome)
			.tag("reason", reason)
			.register(this.registry);
	}

}
