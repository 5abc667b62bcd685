package caseintake.disclosure.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What follows from the sums that were published of one day, when no number is negative.
 * A number is known exactly if it is a combination of sums, once everything is left out
 * that can only be zero.
 */
final class Equations implements Reading {

	private static final double NOTHING = 1e-6;

	private final Unknowns unknowns;

	private final LinearProgram program;

	/** Solved as far as they can be, each for another unknown. */
	private final List<double[]> solved = new ArrayList<>();

	private final List<Integer> solvedFor = new ArrayList<>();

	/**
	 * The equations.
	 * @param sums what is known
	 * @param truth the atoms' true numbers, only to leave out attempts that must fail
	 */
	Equations(Map<BitSet, Long> sums, int[] truth) {
		this.unknowns = new Unknowns(sums);
		List<double[]> equations = new ArrayList<>();
		sums.forEach((set, sum) -> equations.add(this.unknowns.equation(set, sum)));
		this.program = new LinearProgram(equations, this.unknowns.number());
		List<Integer> zeroes = this.program.zeroes(this.unknowns.positive(truth));
		this.unknowns.leaveOut(zeroes);
		for (double[] equation : equations) {
			zeroes.forEach((unknown) -> equation[unknown] = 0);
			solve(equation.clone());
		}
	}

	private void solve(double[] equation) {
		reduce(equation);
		int largest = 0;
		for (int unknown = 1; unknown < this.unknowns.number(); unknown++) {
			if (Math.abs(equation[unknown]) > Math.abs(equation[largest])) {
				largest = unknown;
			}
		}
		if (Math.abs(equation[largest]) < NOTHING) {
			return;
		}
		double by = equation[largest];
		for (int i = 0; i < equation.length; i++) {
			equation[i] /= by;
		}
		for (double[] other : this.solved) {
			subtract(other, equation, other[largest]);
		}
		this.solved.add(equation);
		this.solvedFor.add(largest);
	}

	private void reduce(double[] form) {
		for (int i = 0; i < this.solved.size(); i++) {
			subtract(form, this.solved.get(i), form[this.solvedFor.get(i)]);
		}
	}

	private static void subtract(double[] from, double[] equation, double times) {
		if (Math.abs(times) > NOTHING) {
			for (int i = 0; i < from.length; i++) {
				from[i] -= times * equation[i];
			}
		}
	}

	@Override
	public OptionalLong value(BitSet set) {
		double[] form = this.unknowns.whole(set);
		if (form == null) {
			return OptionalLong.empty();
		}
		reduce(form);
		for (int unknown = 0; unknown < this.unknowns.number(); unknown++) {
			if (Math.abs(form[unknown]) > NOTHING) {
				return OptionalLong.empty();
			}
		}
		return OptionalLong.of(Math.round(-form[this.unknowns.number()]));
	}

	@Override
	public Range range(BitSet set) {
		OptionalLong value = value(set);
		if (value.isPresent()) {
			return new Range(value.getAsLong(), value.getAsLong());
		}
		double least = this.program.least(this.unknowns.inside(set));
		double most = this.unknowns.isInSums(set) ? this.program.most(this.unknowns.around(set)) : Range.UNBOUNDED;
		return new Range((long) Math.ceil(least - NOTHING), (long) Math.floor(most + NOTHING));
	}

}
