package caseintake.disclosure.attack;

import java.util.BitSet;
import java.util.OptionalLong;

/** What an attacker makes of all that was published of one day. */
interface Reading {

	/** The number of cases of a set, if it is known for certain. */
	OptionalLong value(BitSet set);

	/** Between what it lies for certain. */
	Range range(BitSet set);

}
