package caseintake.stats.statistics;

import java.util.List;

/**
 * A number of cases.
 *
 * @param key a label of each column
 * @param cases how many; negative where more left than came in the days asked for
 */
record Figure(List<Label> key, long cases) implements Comparable<Figure> {

	@Override
	public int compareTo(Figure other) {
		for (int column = 0; column < this.key.size(); column++) {
			int order = this.key.get(column).compareTo(other.key.get(column));
			if (order != 0) {
				return order;
			}
		}
		return 0;
	}

}
