package caseintake.disclosure.attack;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What an attacker does not know of a day: atoms that occur in the same sums are one
 * unknown, those of a sum that is zero are none.
 */
final class Unknowns {

	private static final int ZERO = -1;

	private static final int IN_NO_SUM = -2;

	private final int[] unknownOf = new int[Atoms.number()];

	private final int[] atoms;

	/**
	 * The unknowns.
	 * @param sums what is known of sets of atoms
	 */
	Unknowns(Map<BitSet, Long> sums) {
		Map<BitSet, Integer> bySums = new HashMap<>();
		for (int atom = 0; atom < this.unknownOf.length; atom++) {
			this.unknownOf[atom] = unknown(atom, sums, bySums);
		}
		this.atoms = new int[bySums.size()];
		for (int unknown : this.unknownOf) {
			if (unknown >= 0) {
				this.atoms[unknown]++;
			}
		}
	}

	private static int unknown(int atom, Map<BitSet, Long> sums, Map<BitSet, Integer> bySums) {
		var inSums = new BitSet();
		int number = 0;
		for (Map.Entry<BitSet, Long> sum : sums.entrySet()) {
			if (sum.getKey().get(atom)) {
				if (sum.getValue() == 0) {
					return ZERO;
				}
				inSums.set(number);
			}
			number++;
		}
		if (inSums.isEmpty()) {
			return IN_NO_SUM;
		}
		int next = bySums.size();
		Integer unknown = bySums.putIfAbsent(inSums, next);
		return (unknown != null) ? unknown : next;
	}

	int number() {
		return this.atoms.length;
	}

	/** One of a sum that is known. The sum itself comes behind the unknowns. */
	double[] equation(BitSet set, long sum) {
		double[] equation = around(set);
		equation[this.atoms.length] = sum;
		return equation;
	}

	/** Which are certainly positive, given what is true. */
	boolean[] positive(int[] truth) {
		boolean[] positive = new boolean[this.atoms.length];
		for (int atom = 0; atom < truth.length; atom++) {
			if (this.unknownOf[atom] >= 0 && truth[atom] > 0) {
				positive[this.unknownOf[atom]] = true;
			}
		}
		return positive;
	}

	void leaveOut(List<Integer> zeroes) {
		for (int atom = 0; atom < this.unknownOf.length; atom++) {
			if (zeroes.contains(this.unknownOf[atom])) {
				this.unknownOf[atom] = ZERO;
			}
		}
	}

	/** A set of atoms in unknowns; {@code null} if it is not made of whole ones. */
	double @Nullable [] whole(BitSet set) {
		int[] within = within(set);
		double[] form = new double[this.atoms.length + 1];
		for (int unknown = 0; unknown < this.atoms.length; unknown++) {
			if (within[unknown] > 0 && within[unknown] < this.atoms[unknown]) {
				return null;
			}
			form[unknown] = (within[unknown] > 0) ? 1 : 0;
		}
		return isInSums(set) ? form : null;
	}

	/** The unknowns that have atoms only of the set. */
	double[] inside(BitSet set) {
		int[] within = within(set);
		double[] form = new double[this.atoms.length + 1];
		for (int unknown = 0; unknown < this.atoms.length; unknown++) {
			form[unknown] = (within[unknown] == this.atoms[unknown]) ? 1 : 0;
		}
		return form;
	}

	/** The unknowns that have an atom of the set. */
	double[] around(BitSet set) {
		int[] within = within(set);
		double[] form = new double[this.atoms.length + 1];
		for (int unknown = 0; unknown < this.atoms.length; unknown++) {
			form[unknown] = (within[unknown] > 0) ? 1 : 0;
		}
		return form;
	}

	/** Whether some sum says something of each atom. */
	boolean isInSums(BitSet set) {
		for (int atom = set.nextSetBit(0); atom >= 0; atom = set.nextSetBit(atom + 1)) {
			if (this.unknownOf[atom] == IN_NO_SUM) {
				return false;
			}
		}
		return true;
	}

	/** How many of each unknown's atoms are in the set. */
	private int[] within(BitSet set) {
		int[] within = new int[this.atoms.length];
		for (int atom = set.nextSetBit(0); atom >= 0; atom = set.nextSetBit(atom + 1)) {
			if (this.unknownOf[atom] >= 0) {
				within[this.unknownOf[atom]]++;
			}
		}
		return within;
	}

}
