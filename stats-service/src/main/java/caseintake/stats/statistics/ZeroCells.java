package caseintake.stats.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Lists every asked unit and category wherever there is a figure at all: in every
 * operation, on every day that has one.
 */
final class ZeroCells {

	private static final Set<GroupColumn> FILLED = Set.of(GroupColumn.UNIT, GroupColumn.OPENING_UNIT,
			GroupColumn.CATEGORY);

	private final CaseQuery query;

	private final int maximumRows;

	ZeroCells(CaseQuery query, int maximumRows) {
		this.query = query;
		this.maximumRows = maximumRows;
	}

	Figures addedTo(Figures figures) {
		List<@Nullable List<Label>> choices = new ArrayList<>();
		figures.columns()
			.forEach((column, labels) -> choices
				.add(FILLED.contains(column) ? labels.listed(this.query.filter(column)) : null));
		if (choices.stream().allMatch((choice) -> choice == null) && !choices.isEmpty()) {
			return figures;
		}
		Set<List<Label>> frames = frames(figures, choices);
		refuseTooMany(frames.size(), choices);
		for (List<Label> frame : frames) {
			fill(figures, frame, choices, List.of());
		}
		return figures;
	}

	/** What stands in the columns that are not filled; anything in those that are. */
	private static Set<List<Label>> frames(Figures figures, List<@Nullable List<Label>> choices) {
		var frames = new TreeSet<>(Figures.ORDER);
		var any = new Label(0, "");
		for (List<Label> key : figures.byKey().keySet()) {
			var frame = new ArrayList<Label>(key);
			for (int i = 0; i < frame.size(); i++) {
				if (choices.get(i) != null) {
					frame.set(i, any);
				}
			}
			frames.add(frame);
		}
		if (choices.stream().noneMatch((choice) -> choice == null)) {
			frames.add(choices.stream().map((choice) -> any).toList());
		}
		return frames;
	}

	private void refuseTooMany(long frames, List<@Nullable List<Label>> choices) {
		long rows = frames;
		for (List<Label> choice : choices) {
			rows = (choice != null) ? rows * choice.size() : rows;
		}
		if (rows > this.maximumRows) {
			throw new ProblemException(ProblemType.ANSWER_TOO_LARGE);
		}
	}

	private static void fill(Figures figures, List<Label> frame, List<@Nullable List<Label>> choices,
			List<Label> begun) {
		int column = begun.size();
		if (column == frame.size()) {
			figures.byKey().putIfAbsent(begun, 0L);
			return;
		}
		List<Label> choice = choices.get(column);
		for (Label label : (choice != null) ? choice : List.of(frame.get(column))) {
			var next = new ArrayList<Label>(begun);
			next.add(label);
			fill(figures, frame, choices, List.copyOf(next));
		}
	}

}
