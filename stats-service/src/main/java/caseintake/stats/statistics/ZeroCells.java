package caseintake.stats.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;

/**
 * Lists every asked unit and category wherever there is a figure at all: in every
 * operation, on every day that has one.
 */
final class ZeroCells {

	private static final Set<GroupColumn> FILLED = Set.of(GroupColumn.UNIT, GroupColumn.OPENING_UNIT,
			GroupColumn.CATEGORY);

	private final Figures<Long> figures;

	private final List<GroupColumn> columns;

	/** What is to be listed in each column; nothing in those that are not filled. */
	private final List<List<Label>> listed;

	ZeroCells(Figures<Long> figures, CaseQuery query) {
		this.figures = figures;
		this.columns = query.groupBy();
		this.listed = new ArrayList<>();
		figures.columns()
			.forEach((column, labels) -> this.listed
				.add(FILLED.contains(column) ? labels.listed(query.filter(column)) : List.of()));
	}

	/** Adds them, unless the answer would have more rows than that. */
	void add(int maximumRows) {
		Set<List<Label>> frames = frames();
		long rows = frames.size();
		for (int column = 0; column < this.columns.size(); column++) {
			rows *= filled(column) ? this.listed.get(column).size() : 1;
		}
		if (rows > maximumRows) {
			throw new ProblemException(ProblemType.ANSWER_TOO_LARGE);
		}
		frames.forEach((frame) -> fill(frame.toArray(Label[]::new), 0));
	}

	private boolean filled(int column) {
		return FILLED.contains(this.columns.get(column));
	}

	/** The keys that occur, without their units and categories. */
	private Set<List<Label>> frames() {
		if (FILLED.containsAll(this.columns)) {
			return Set.of(Collections.nCopies(this.columns.size(), Label.NONE));
		}
		var frames = new HashSet<List<Label>>();
		for (List<Label> key : this.figures.keys()) {
			var frame = new ArrayList<Label>(key);
			for (int column = 0; column < frame.size(); column++) {
				if (filled(column)) {
					frame.set(column, Label.NONE);
				}
			}
			frames.add(frame);
		}
		return frames;
	}

	private void fill(Label[] key, int column) {
		if (column == key.length) {
			this.figures.addZero(List.of(key));
		}
		else if (!filled(column)) {
			fill(key, column + 1);
		}
		else {
			for (Label label : this.listed.get(column)) {
				key[column] = label;
				fill(key, column + 1);
			}
		}
	}

}
