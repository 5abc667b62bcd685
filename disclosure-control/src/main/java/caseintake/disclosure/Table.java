package caseintake.disclosure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Cases of some pieces, as known at the end of a day, in blocks whose counts are known.
 */
final class Table {

	private static final int NONE = -1;

	private final BitSet region;

	private final LocalDate knownAt;

	private final int[] blockOf;

	private final long[] counts;

	private Table(BitSet region, LocalDate knownAt, int[] blockOf, long[] counts) {
		this.region = region;
		this.knownAt = knownAt;
		this.blockOf = blockOf;
		this.counts = counts;
	}

	/**
	 * A table. Blocks without a grain are left out, and one that is zero is divided into
	 * its grains, since all of them are.
	 * @param blockOf the block of each grain, negative for none
	 * @param counts the count of each block
	 */
	static Table of(BitSet region, LocalDate knownAt, int[] blockOf, long[] counts) {
		int[] number = new int[counts.length];
		int[] numbered = new int[blockOf.length];
		long[] kept = new long[blockOf.length];
		int blocks = 0;
		for (int grain = 0; grain < blockOf.length; grain++) {
			int block = blockOf[grain];
			if (block < 0) {
				numbered[grain] = NONE;
			}
			else if (counts[block] == 0 || number[block] == 0) {
				kept[blocks] = counts[block];
				numbered[grain] = blocks++;
				number[block] = blocks;
			}
			else {
				numbered[grain] = number[block] - 1;
			}
		}
		return new Table(region, knownAt, numbered, Arrays.copyOf(kept, blocks));
	}

	int grains() {
		return this.blockOf.length;
	}

	int blockOf(int grain) {
		return this.blockOf[grain];
	}

	int blocks() {
		return this.counts.length;
	}

	long count(int block) {
		return this.counts[block];
	}

	BitSet region() {
		return this.region;
	}

	LocalDate knownAt() {
		return this.knownAt;
	}

	/** Whether its pieces are all of the other's, and perhaps more. */
	boolean reachesOver(Table other) {
		int piece = other.region.nextSetBit(0);
		while (piece >= 0 && this.region.get(piece)) {
			piece = other.region.nextSetBit(piece + 1);
		}
		return piece < 0;
	}

	BitSet regionWithout(Table other) {
		var rest = (BitSet) this.region.clone();
		rest.andNot(other.region);
		return rest;
	}

	private boolean isZero(int grain) {
		return this.blockOf[grain] >= 0 && this.counts[this.blockOf[grain]] == 0;
	}

	/** What is zero here is zero in some of the pieces, too. */
	Table zeroesIn(BitSet some) {
		var both = (BitSet) this.region.clone();
		both.and(some);
		int[] zeroes = this.blockOf.clone();
		for (int grain = 0; grain < zeroes.length; grain++) {
			zeroes[grain] = isZero(grain) ? zeroes[grain] : NONE;
		}
		return of(both, this.knownAt, zeroes, this.counts);
	}

	BitSet regionWith(Table other) {
		var both = (BitSet) this.region.clone();
		both.or(other.region);
		return both;
	}

	/** Whether a block is small. */
	boolean hasSmallCount(Smallness smallness) {
		for (long count : this.counts) {
			if (smallness.isSmall(count)) {
				return true;
			}
		}
		return false;
	}

	/** Whether the other table tells nothing of the same cases that this one does not. */
	boolean tells(Table other) {
		if (!this.region.equals(other.region)) {
			return false;
		}
		int[] inside = new int[this.counts.length];
		for (int grain = 0; grain < this.blockOf.length; grain++) {
			int block = this.blockOf[grain];
			int others = other.blockOf[grain] + 1;
			if (block < 0) {
				if (others > 0) {
					return false;
				}
			}
			else if (inside[block] == 0) {
				inside[block] = others + 1;
			}
			else if (inside[block] != others + 1) {
				return false;
			}
		}
		return true;
	}

}
