package caseintake.intake.cases;

import java.io.IOException;

import caseintake.intake.problems.UnavailableException;
import caseintake.intake.problems.Problem;
import caseintake.intake.problems.ProblemException;
import caseintake.intake.problems.ProblemType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.http.HttpStatus;

/**
 * Counts answers to one kind of command by outcome. The reason of a refusal is the name
 * of its problem or, where the body is to blame, the code of its first error.
 */
final class Outcomes {

	private final MeterRegistry registry;

	private final String name;

	private final String description;

	/**
	 * Counters of that name.
	 * @param outcomes the good ones, there from the start
	 */
	Outcomes(MeterRegistry registry, String name, String description, String... outcomes) {
		this.registry = registry;
		this.name = name;
		this.description = description;
		for (String outcome : outcomes) {
			counter(outcome, "none");
		}
	}

	void count(String outcome) {
		counter(outcome, "none").increment();
	}

	/**
	 * Answers one command and counts its refusal, if it is refused.
	 * @throws ProblemException with the refusal, or because it is not known whether the
	 * command is durable
	 */
	<T> T answer(Answering<T> answering) throws IOException {
		try {
			return answering.answer();
		}
		catch (UnavailableException ex) {
			throw new ProblemException(ProblemType.UNAVAILABLE);
		}
		catch (ProblemException ex) {
			refused(ex.problem());
			throw ex;
		}
	}

	void refused(Problem problem) {
		boolean blamesBody = problem.kind().status() != HttpStatus.CONFLICT && !problem.errors().isEmpty();
		counter("refused", blamesBody ? problem.errors().getFirst().code() : problem.kind().kebabName()).increment();
	}

	private Counter counter(String outcome, String reason) {
		return Counter.builder(this.name)
			.description(this.description)
			.tag("outcome", outcome)
			.tag("reason", reason)
			.register(this.registry);
	}

	/** Reads a command and has it carried out. */
	@FunctionalInterface
	interface Answering<T> {

		T answer() throws IOException;

	}

}
