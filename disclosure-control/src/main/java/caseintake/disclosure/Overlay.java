package caseintake.disclosure;

import java.util.Arrays;

/**
 * Two tables laid over each other. Blocks that have a grain in common, directly or by way
 * of others, make a part: what both tables count.
 */
final class Overlay {

	private static final int NONE = -1;

	private static final int SEVERAL = -2;

	private final Table wider;

	private final Table narrower;

	/** Of each block of the wider one, and then of the narrower, another of its part. */
	private final int[] parent;

	/** Of each block of the narrower one, the block of the wider that it lies inside. */
	private final int[] around;

	/** What the wider one counts, by a part's first block. */
	private final long[] more;

	/** What the narrower one counts, by a part's first block. */
	private final long[] less;

	/** Whether a block or part of the narrower one has grains that the wider has not. */
	private final boolean[] sticksOut;

	/** Whether a block or part of the wider one has grains that the narrower has not. */
	private final boolean[] fallsShort;

	Overlay(Table wider, Table narrower) {
		this.wider = wider;
		this.narrower = narrower;
		int blocks = wider.blocks() + narrower.blocks();
		this.parent = new int[blocks];
		Arrays.setAll(this.parent, (block) -> block);
		this.around = new int[narrower.blocks()];
		Arrays.fill(this.around, NONE);
		this.more = new long[blocks];
		this.less = new long[blocks];
		this.sticksOut = new boolean[blocks];
		this.fallsShort = new boolean[blocks];
		for (int grain = 0; grain < wider.grains(); grain++) {
			lay(wider.blockOf(grain), narrower.blockOf(grain));
		}
		for (int block = 0; block < blocks; block++) {
			int part = part(block);
			this.parent[block] = part;
			if (block < wider.blocks()) {
				this.more[part] += wider.count(block);
			}
			else {
				this.less[part] += narrower.count(block - wider.blocks());
			}
			this.sticksOut[part] |= this.sticksOut[block];
			this.fallsShort[part] |= this.fallsShort[block];
		}
	}

	private void lay(int block, int other) {
		if (block >= 0 && other >= 0) {
			if (this.around[other] == block) {
				return;
			}
			int one = part(block);
			int two = part(this.wider.blocks() + other);
			this.parent[Math.max(one, two)] = Math.min(one, two);
			this.around[other] = (this.around[other] == NONE) ? block : SEVERAL;
		}
		else if (block >= 0) {
			this.fallsShort[block] = true;
		}
		else if (other >= 0) {
			this.sticksOut[this.wider.blocks() + other] = true;
		}
	}

	private int part(int block) {
		int at = block;
		while (this.parent[at] != at) {
			this.parent[at] = this.parent[this.parent[at]];
			at = this.parent[at];
		}
		return at;
	}

	/** Whether a block of the narrower one lies inside one block of the wider. */
	private boolean isInside(int other) {
		return this.around[other] >= 0 && !this.sticksOut[this.wider.blocks() + other];
	}

	/** Whether it is small by what the wider one counts more than the narrower. */
	boolean hasSmallDifference(Smallness smallness) {
		for (int block = 0; block < this.parent.length; block++) {
			if (this.parent[block] == block && !this.sticksOut[block]
					&& smallness.isSmall(this.more[block] - this.less[block])) {
				return true;
			}
		}
		return hasSmallRest(smallness) || hasSmallSurrounding(smallness);
	}

	/** A block of the wider one less those that lie inside it. */
	private boolean hasSmallRest(Smallness smallness) {
		long[] rest = new long[this.wider.blocks()];
		boolean[] isLess = new boolean[rest.length];
		Arrays.setAll(rest, this.wider::count);
		for (int other = 0; other < this.around.length; other++) {
			if (isInside(other)) {
				rest[this.around[other]] -= this.narrower.count(other);
				isLess[this.around[other]] = true;
			}
		}
		for (int block = 0; block < rest.length; block++) {
			if (isLess[block] && smallness.isSmall(rest[block])) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The blocks of the wider one that a block of the narrower meets, less all that lie
	 * inside them.
	 */
	private boolean hasSmallSurrounding(Smallness smallness) {
		int[] others = new int[this.parent.length];
		for (int other = 0; other < this.around.length; other++) {
			others[part(this.wider.blocks() + other)]++;
		}
		for (int other = 0; other < this.around.length; other++) {
			if (this.around[other] == SEVERAL && others[part(this.wider.blocks() + other)] > 1
					&& !this.sticksOut[this.wider.blocks() + other] && smallness.isSmall(surrounding(other))) {
				return true;
			}
		}
		return false;
	}

	private long surrounding(int other) {
		boolean[] met = new boolean[this.wider.blocks()];
		for (int grain = 0; grain < this.wider.grains(); grain++) {
			if (this.narrower.blockOf(grain) == other) {
				met[this.wider.blockOf(grain)] = true;
			}
		}
		boolean[] outside = new boolean[this.narrower.blocks()];
		for (int grain = 0; grain < this.wider.grains(); grain++) {
			int block = this.wider.blockOf(grain);
			if (this.narrower.blockOf(grain) >= 0 && (block < 0 || !met[block])) {
				outside[this.narrower.blockOf(grain)] = true;
			}
		}
		long sum = 0;
		for (int block = 0; block < met.length; block++) {
			sum += met[block] ? this.wider.count(block) : 0;
		}
		for (int block = 0; block < outside.length; block++) {
			sum -= outside[block] ? 0 : this.narrower.count(block);
		}
		return sum;
	}

	/** What is left of the wider one, in the parts that both tables count. */
	Table difference() {
		long[] counts = this.more.clone();
		Arrays.setAll(counts, (part) -> this.more[part] - this.less[part]);
		return Table.of(this.wider.regionWithout(this.narrower), this.wider.knownAt(), parts(), counts);
	}

	/** Both together, which have no piece in common, in the parts that both count. */
	Table sum() {
		long[] counts = this.more.clone();
		Arrays.setAll(counts, (part) -> this.more[part] + this.less[part]);
		return Table.of(this.wider.regionWith(this.narrower), this.wider.knownAt(), parts(), counts);
	}

	private int[] parts() {
		int[] parts = new int[this.wider.grains()];
		for (int grain = 0; grain < parts.length; grain++) {
			int block = this.wider.blockOf(grain);
			int part = (block >= 0) ? part(block) : NONE;
			parts[grain] = (part >= 0 && !this.sticksOut[part] && !this.fallsShort[part]) ? part : NONE;
		}
		return parts;
	}

	/**
	 * The wider one, which has the same pieces, with its blocks divided into those that
	 * lie inside and the rest.
	 */
	Table refined() {
		int first = this.wider.blocks();
		long[] counts = new long[this.parent.length];
		for (int block = 0; block < first; block++) {
			counts[block] = this.wider.count(block);
		}
		for (int other = 0; other < this.around.length; other++) {
			if (isInside(other)) {
				counts[first + other] = this.narrower.count(other);
				counts[this.around[other]] -= this.narrower.count(other);
			}
		}
		int[] blockOf = new int[this.wider.grains()];
		for (int grain = 0; grain < blockOf.length; grain++) {
			int block = this.wider.blockOf(grain);
			int other = this.narrower.blockOf(grain);
			blockOf[grain] = (block >= 0 && other >= 0 && isInside(other)) ? first + other : block;
		}
		return Table.of(this.wider.region(), this.wider.knownAt(), blockOf, counts);
	}

}
