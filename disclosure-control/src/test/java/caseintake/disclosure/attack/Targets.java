package caseintake.disclosure.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import caseintake.disclosure.Breakdown;
import caseintake.disclosure.Series;

/**
 * What an attacker wants to know: of every series, of what lies in one and not in
 * another, and of every piece, the total and each cell of each breakdown.
 */
final class Targets {

	private Targets() {
	}

	static List<BitSet> of(List<Series> series) {
		Set<BitSet> scopes = new LinkedHashSet<>();
		Set<BitSet> labels = new LinkedHashSet<>();
		var everything = new BitSet();
		everything.set(0, Atoms.number());
		labels.add(everything);
		for (Series one : series) {
			scopes.add(Atoms.of(one.scope()));
			for (Breakdown breakdown = one.breakdown(); breakdown != null; breakdown = breakdown.coarser()) {
				breakdown.cells().forEach((cell) -> labels.add(Atoms.of(cell)));
			}
		}
		List<BitSet> declared = List.copyOf(scopes);
		for (BitSet scope : declared) {
			for (BitSet other : declared) {
				var rest = (BitSet) scope.clone();
				rest.andNot(other);
				scopes.add(rest);
			}
		}
		for (int stretch = 0; stretch < Atoms.BEGINS.size(); stretch++) {
			for (String operation : Atoms.OPERATIONS) {
				scopes.add(Atoms.piece(operation, stretch));
			}
		}
		Set<BitSet> targets = new LinkedHashSet<>();
		for (BitSet scope : scopes) {
			for (BitSet label : labels) {
				var both = (BitSet) scope.clone();
				both.and(label);
				targets.add(both);
			}
		}
		targets.remove(new BitSet());
		return new ArrayList<>(targets);
	}

}
