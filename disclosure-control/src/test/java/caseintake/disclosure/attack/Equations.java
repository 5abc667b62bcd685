package caseintake.disclosure.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * What follows from the sums that were published of one day, when no number is negative.
 * A number is known exactly if it is a combination of sums, once everything that can only
 * be zero is left out.
 */
final class Equations {

	private static final double NOTHING = 1e-7;

	private static final int ZERO = -1;

	private static final int NOWHERE = -2;

	/** Atoms that occur in the same sums are one unknown. */
	private final int[] unknownOf = new int[Atoms.number()];

	private final int[] size;

	/** Of each unknown: whether it can be anything but zero. */
	private final int unknowns;

	private final List<double[]> rows = new ArrayList<>();

	private final List<Integer> pivots = new ArrayList<>();

	/**
	 * The equations.
	 * @param sums what is known
	 * @param truth the atoms' true numbers: those that are not zero need not be tried
	 */
	Equations(Map<BitSet, Long> sums, int[] truth) {
		List<BitSet> sets = List.copyOf(sums.keySet());
		Map<BitSet, Integer> unknownBySignature = new HashMap<>();
		for (int atom = 0; atom < this.unknownOf.length; atom++) {
			this.unknownOf[atom] = unknown(atom, sets, sums, unknownBySignature);
		}
		this.unknowns = unknownBySignature.size();
		this.size = new int[this.unknowns];
		boolean[] positive = new boolean[this.unknowns];
		for (int atom = 0; atom < this.unknownOf.length; atom++) {
			if (this.unknownOf[atom] >= 0) {
				this.size[this.unknownOf[atom]]++;
				positive[this.unknownOf[atom]] |= truth[atom] > 0;
			}
		}
		List<double[]> equations = new ArrayList<>();
		sums.forEach((set, sum) -> equations.add(equation(set, sum)));
		leaveOutZeroes(equations, positive);
		equations.forEach(this::eliminate);
	}

	private static int unknown(int atom, List<BitSet> sets, Map<BitSet, Long> sums, Map<BitSet, Integer> known) {
		var signature = new BitSet();
		for (int set = 0; set < sets.size(); set++) {
			if (sets.get(set).get(atom)) {
				if (sums.getOrDefault(sets.get(set), 0L) == 0) {
					return ZERO;
				}
				signature.set(set);
			}
		}
		if (signature.isEmpty()) {
			return NOWHERE;
		}
		Integer unknown = known.putIfAbsent(signature, known.size());
		return (unknown != null) ? unknown : known.size() - 1;
	}

	private double[] equation(BitSet set, long sum) {
		double[] equation = new double[this.unknowns + 1];
		set.stream().map((atom) -> this.unknownOf[atom]).filter((unknown) -> unknown >= 0).forEach((unknown) -> equation[unknown] = 1);
		equation[this.unknowns] = sum;
		return equation;
	}

	/**
	 * Unknowns that are zero in every solution. Whatever can be positive at all can be so
	 * together, in a solution that is scaled up far enough.
	 */
	private void leaveOutZeroes(List<double[]> equations, boolean[] positive) {
		boolean anyZero = false;
		for (boolean one : positive) {
			anyZero |= !one;
		}
		if (!anyZero) {
			return;
		}
		var model = new ExpressionsBasedModel();
		Variable scale = model.newVariable("scale").lower(1);
		Variable[] numbers = new Variable[this.unknowns];
		Variable[] indicators = new Variable[this.unknowns];
		for (int unknown = 0; unknown < this.unknowns; unknown++) {
			numbers[unknown] = model.newVariable("n" + unknown).lower(0);
			if (!positive[unknown]) {
				indicators[unknown] = model.newVariable("i" + unknown).lower(0).upper(1).weight(1);
				model.newExpression("p" + unknown).lower(0).set(numbers[unknown], 1).set(indicators[unknown], -1);
			}
		}
		for (int row = 0; row < equations.size(); row++) {
			double[] equation = equations.get(row);
			Expression expression = model.newExpression("e" + row).level(0).set(scale, -equation[this.unknowns]);
			for (int unknown = 0; unknown < this.unknowns; unknown++) {
				if (equation[unknown] != 0) {
					expression.set(numbers[unknown], 1);
				}
			}
		}
		Optimisation.Result result = model.maximise();
		if (!result.getState().isOptimal()) {
			throw new IllegalStateException("The solver says " + result.getState());
		}
		boolean[] zero = new boolean[this.unknowns];
		for (int unknown = 0; unknown < this.unknowns; unknown++) {
			zero[unknown] = !positive[unknown] && result.doubleValue(model.indexOf(indicators[unknown])) < 0.5;
		}
		for (double[] equation : equations) {
			for (int unknown = 0; unknown < this.unknowns; unknown++) {
				equation[unknown] = zero[unknown] ? 0 : equation[unknown];
			}
		}
		for (int atom = 0; atom < this.unknownOf.length; atom++) {
			if (this.unknownOf[atom] >= 0 && zero[this.unknownOf[atom]]) {
				this.unknownOf[atom] = ZERO;
			}
		}
	}

	private void eliminate(double[] equation) {
		reduce(equation);
		int pivot = 0;
		for (int unknown = 1; unknown < this.unknowns; unknown++) {
			if (Math.abs(equation[unknown]) > Math.abs(equation[pivot])) {
				pivot = unknown;
			}
		}
		if (this.unknowns == 0 || Math.abs(equation[pivot]) < NOTHING) {
			return;
		}
		double by = equation[pivot];
		for (int i = 0; i < equation.length; i++) {
			equation[i] /= by;
		}
		for (double[] row : this.rows) {
			subtract(row, equation, row[pivot]);
		}
		this.rows.add(equation);
		this.pivots.add(pivot);
	}

	private void reduce(double[] form) {
		for (int row = 0; row < this.rows.size(); row++) {
			subtract(form, this.rows.get(row), form[this.pivots.get(row)]);
		}
	}

	private static void subtract(double[] from, double[] row, double times) {
		if (Math.abs(times) > NOTHING) {
			for (int i = 0; i < from.length; i++) {
				from[i] -= times * row[i];
			}
		}
	}

	/** The number of a set of cases, if it follows. */
	OptionalLong value(BitSet set) {
		double[] form = new double[this.unknowns + 1];
		int[] covered = new int[this.unknowns];
		for (int atom = set.nextSetBit(0); atom >= 0; atom = set.nextSetBit(atom + 1)) {
			int unknown = this.unknownOf[atom];
			if (unknown == NOWHERE) {
				return OptionalLong.empty();
			}
			if (unknown >= 0) {
				covered[unknown]++;
			}
		}
		for (int unknown = 0; unknown < this.unknowns; unknown++) {
			if (covered[unknown] > 0 && covered[unknown] < this.size[unknown]) {
				return OptionalLong.empty();
			}
			form[unknown] = (covered[unknown] > 0) ? 1 : 0;
		}
		reduce(form);
		for (int unknown = 0; unknown < this.unknowns; unknown++) {
			if (Math.abs(form[unknown]) > 1e-5) {
				return OptionalLong.empty();
			}
		}
		return OptionalLong.of(Math.round(-form[this.unknowns]));
	}

}
