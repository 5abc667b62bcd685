package caseintake.disclosure.attack;

import java.util.ArrayList;
import java.util.List;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Equations of unknowns that are not negative; what they sum up to comes last. */
final class LinearProgram {

	private final List<double[]> equations;

	private final int unknowns;

	LinearProgram(List<double[]> equations, int unknowns) {
		this.equations = equations;
		this.unknowns = unknowns;
	}

	/**
	 * The unknowns that are zero in every solution. Whatever can be positive can be so
	 * together, and as large as one likes in a solution that is scaled up.
	 * @param positive unknowns that need not be tried
	 */
	List<Integer> zeroes(boolean[] positive) {
		var model = new ExpressionsBasedModel();
		Variable scale = model.newVariable("scale").lower(1);
		List<Variable> numbers = numbers(model);
		List<Integer> tried = new ArrayList<>();
		List<Variable> isPositive = new ArrayList<>();
		for (int unknown = 0; unknown < this.unknowns; unknown++) {
			if (!positive[unknown]) {
				Variable one = model.newVariable("positive " + unknown).lower(0).upper(1).weight(1);
				model.newExpression("up to " + unknown).lower(0).set(numbers.get(unknown), 1).set(one, -1);
				tried.add(unknown);
				isPositive.add(one);
			}
		}
		if (tried.isEmpty()) {
			return List.of();
		}
		for (double[] equation : this.equations) {
			add(model, numbers, equation).level(0).set(scale, -equation[this.unknowns]);
		}
		Optimisation.Result result = optimal(model.maximise());
		return tried.stream()
			.filter((unknown) -> result.doubleValue(model.indexOf(isPositive.get(tried.indexOf(unknown)))) < 0.5)
			.toList();
	}

	/** The least that a sum of unknowns can be. */
	double least(double[] sum) {
		return optimal(model(sum).minimise()).getValue();
	}

	/** The most that a sum of unknowns can be. */
	double most(double[] sum) {
		return optimal(model(sum).maximise()).getValue();
	}

	private ExpressionsBasedModel model(double[] sum) {
		var model = new ExpressionsBasedModel();
		List<Variable> numbers = numbers(model);
		for (int unknown = 0; unknown < this.unknowns; unknown++) {
			numbers.get(unknown).weight(sum[unknown]);
		}
		for (double[] equation : this.equations) {
			add(model, numbers, equation).level(equation[this.unknowns]);
		}
		return model;
	}

	private List<Variable> numbers(ExpressionsBasedModel model) {
		List<Variable> numbers = new ArrayList<>();
		for (int unknown = 0; unknown < this.unknowns; unknown++) {
			numbers.add(model.newVariable("number " + unknown).lower(0));
		}
		return numbers;
	}

	private Expression add(ExpressionsBasedModel model, List<Variable> numbers, double[] equation) {
		Expression expression = model.newExpression("sum " + model.countExpressions());
		for (int unknown = 0; unknown < this.unknowns; unknown++) {
			if (equation[unknown] != 0) {
				expression.set(numbers.get(unknown), 1);
			}
		}
		return expression;
	}

	private static Optimisation.Result optimal(Optimisation.Result result) {
		if (!result.getState().isOptimal()) {
			throw new IllegalStateException("The solver says " + result.getState());
		}
		return result;
	}

}
