package caseintake.stats.releases;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;

/**
 * What follows from sums that somebody has read. It shares nothing with the rule: the
 * sums are equations, and a set's number is known if it is a combination of them.
 */
final class KnownNumbers {

	private static final double NOTHING = 1e-6;

	private final int atoms;

	private final List<double[]> solved = new ArrayList<>();

	private final List<Integer> solvedFor = new ArrayList<>();

	/**
	 * Nothing is known yet.
	 * @param atoms how many sets there are that have no other in them
	 */
	KnownNumbers(int atoms) {
		this.atoms = atoms;
	}

	/** Of zero cases none is in any smaller set. */
	void learn(BitSet set, long sum) {
		if (sum == 0) {
			set.stream().forEach((atom) -> solve(form(BitSet.valueOf(new long[] { 1L << atom }), 0)));
		}
		solve(form(set, sum));
	}

	private void solve(double[] equation) {
		reduce(equation);
		int largest = 0;
		for (int atom = 1; atom < this.atoms; atom++) {
			if (Math.abs(equation[atom]) > Math.abs(equation[largest])) {
				largest = atom;
			}
		}
		double by = equation[largest];
		if (Math.abs(by) > NOTHING) {
			for (int i = 0; i < equation.length; i++) {
				equation[i] /= by;
			}
			for (double[] other : this.solved) {
				subtract(other, equation, other[largest]);
			}
			this.solved.add(equation);
			this.solvedFor.add(largest);
		}
	}

	/** The number of a set, if it is certain. */
	OptionalLong value(BitSet set) {
		double[] form = form(set, 0);
		reduce(form);
		for (int atom = 0; atom < this.atoms; atom++) {
			if (Math.abs(form[atom]) > NOTHING) {
				return OptionalLong.empty();
			}
		}
		return OptionalLong.of(Math.round(-form[this.atoms]));
	}

	/** One for each atom of the set, and behind them the sum. */
	private double[] form(BitSet set, long sum) {
		double[] form = new double[this.atoms + 1];
		set.stream().forEach((atom) -> form[atom] = 1);
		form[this.atoms] = sum;
		return form;
	}

	private void reduce(double[] form) {
		for (int i = 0; i < this.solved.size(); i++) {
			subtract(form, this.solved.get(i), form[this.solvedFor.get(i)]);
		}
	}

	private static void subtract(double[] from, double[] equation, double times) {
		for (int i = 0; i < from.length; i++) {
			from[i] -= times * equation[i];
		}
	}

}
