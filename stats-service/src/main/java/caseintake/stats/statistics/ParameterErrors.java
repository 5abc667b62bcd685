package caseintake.stats.statistics;

import java.util.ArrayList;
import java.util.List;

import caseintake.stats.problems.ParameterError;
import caseintake.stats.problems.ProblemException;

/** Everything that is wrong with one request's parameters. */
final class ParameterErrors {

	private final List<ParameterError> errors = new ArrayList<>();

	void add(String parameter, String code, String detail) {
		this.errors.add(new ParameterError(parameter, code, detail));
	}

	void refuseIfAny() {
		if (!this.errors.isEmpty()) {
			throw new ProblemException(this.errors);
		}
	}

}
